/** What a room implements to hear of reviews. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.trade.review.spi;

import org.springframework.modulith.NamedInterface;
