/** Tags and segments: rules over the narrow row of a member, asked of one in memory and of all in the database, with one meaning. */
@org.jspecify.annotations.NullMarked
package io.juhui.party.membership.segment;
