/**
 * What belongs to a buyer as a person: the address book, and the tree of regions addresses are built on.
 *
 * <p>At most twenty addresses and at most one default per buyer, both guarded by the one row of the book. Names, phones and
 * streets are sealed at rest (R48) and shown to their owner alone.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "member 会员",
        allowedDependencies = {"platform.store", "platform.web", "platform.audit"})
package io.juhui.party.member;

import org.springframework.modulith.ApplicationModule;
