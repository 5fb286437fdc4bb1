/** Orders that went before, brought in with all they did: only for a shop that moves here and for the demonstration. */
@org.jspecify.annotations.NullMarked
@NamedInterface("past")
package io.juhui.trade.ordering.past;

import org.springframework.modulith.NamedInterface;
