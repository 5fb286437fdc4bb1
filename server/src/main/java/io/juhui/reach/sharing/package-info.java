/**
 * The share graph 分享: who passed on what, who came by it, who registered and who bought (R33).
 *
 * <p>A share is a signed token that fits the scene of a mini-program code; behind it stand the sharer, the subject, the way and the
 * generation: whoever came by a share and passes something on continues its line. Opening one counts once for each person, never
 * for the sharer and never for programs that look at links. Passing on earns nothing, because nobody can know that it happened;
 * what counts is a distinct other buyer who opens it.
 *
 * <p>A paid order is credited to one share at most, by the first or the last touch within a window, as the merchant has set; what was
 * weighed is kept with it, so that the reason can be told later. Rooms bring kinds of subject ({@link
 * io.juhui.reach.sharing.spi.ShareSubjects}) and hear of friends who came ({@link io.juhui.reach.sharing.spi.ShareVisits}).
 *
 * <p>Invariants, recounted by the audit: nobody opened, befriended or was credited with an own share; each generation is one more than its
 * parent's; what is credited was weighed; nothing is left to be credited.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "sharing 分享",
        allowedDependencies = {
            "goods.catalog",
            "party.identity",
            "trade.ordering",
            "trade.ordering :: spi",
            "platform.audit",
            "platform.jobs",
            "platform.settings",
            "platform.store",
            "platform.web"
        })
package io.juhui.reach.sharing;

import org.springframework.modulith.ApplicationModule;
