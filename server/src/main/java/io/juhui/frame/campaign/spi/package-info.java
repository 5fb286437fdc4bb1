/** What a room implements to be a marketing tool, or to say who a campaign may be for. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.frame.campaign.spi;

import org.springframework.modulith.NamedInterface;
