/** What a room implements to take part in placing an order. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.trade.placing.spi;

import org.springframework.modulith.NamedInterface;
