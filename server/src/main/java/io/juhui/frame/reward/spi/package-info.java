/** What a room implements to give rewards of its own kind. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.frame.reward.spi;

import org.springframework.modulith.NamedInterface;
