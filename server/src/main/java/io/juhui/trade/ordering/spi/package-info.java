/** What a room implements to take part in placing an order or in showing one. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.trade.ordering.spi;

import org.springframework.modulith.NamedInterface;
