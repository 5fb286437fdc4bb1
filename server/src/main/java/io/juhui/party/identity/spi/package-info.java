/** What others plug into a log-in and into the buyer's own page. */
@org.jspecify.annotations.NullMarked
@NamedInterface("spi")
package io.juhui.party.identity.spi;

import org.springframework.modulith.NamedInterface;
