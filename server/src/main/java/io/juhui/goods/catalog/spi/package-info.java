/** What other rooms tell the catalogue so that its pages show it: offers, stock, sales, reviews. All are hints for the eye. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.goods.catalog.spi;

import org.springframework.modulith.NamedInterface;
