/** What earlier orders did to the stock, brought in. */
@org.jspecify.annotations.NullMarked
@NamedInterface("past")
package io.juhui.goods.inventory.past;

import org.springframework.modulith.NamedInterface;
