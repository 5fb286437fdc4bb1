/** What a room implements to hear of what buyers look at and keep. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.insight.behaviour.spi;

import org.springframework.modulith.NamedInterface;
