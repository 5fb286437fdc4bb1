/** Tags and segments: rules over the narrow row of a member, asked of one in memory and of all in the database, with one meaning. */
@org.jspecify.annotations.NullMarked
@NamedInterface("segment")
package io.juhui.party.membership.segment;

import org.springframework.modulith.NamedInterface;
