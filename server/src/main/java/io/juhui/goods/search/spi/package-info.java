/** Words the merchant wants to be seen. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.goods.search.spi;

import org.springframework.modulith.NamedInterface;
