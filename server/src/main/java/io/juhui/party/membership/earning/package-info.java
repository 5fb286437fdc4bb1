/** What members earn and lose: by orders, reviews, signing in, on their birthday; each cause once. */
@org.jspecify.annotations.NullMarked
@NamedInterface("earning")
package io.juhui.party.membership.earning;

import org.springframework.modulith.NamedInterface;
