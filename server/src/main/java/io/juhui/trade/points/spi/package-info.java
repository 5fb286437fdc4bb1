/** What a room implements whose offers cost points. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.trade.points.spi;

import org.springframework.modulith.NamedInterface;
