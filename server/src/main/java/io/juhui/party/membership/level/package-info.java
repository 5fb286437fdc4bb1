/** Levels as the merchant sets them, and the benefits that act on prices: member price, free freight, an earlier beginning. */
@org.jspecify.annotations.NullMarked
@NamedInterface("level")
package io.juhui.party.membership.level;

import org.springframework.modulith.NamedInterface;
