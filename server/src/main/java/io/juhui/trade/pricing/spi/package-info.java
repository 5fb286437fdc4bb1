/** What a room implements to take part in a price. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.trade.pricing.spi;

import org.springframework.modulith.NamedInterface;
