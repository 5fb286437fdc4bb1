/**
 * Newcomer gifts 新人礼: who registers while a campaign runs is given something at the first log-in, once for life.
 *
 * <p>A person is known by the keyed print of the phone, from the very first registration on and for good: an account that is erased and
 * opened anew is no newcomer (R42). The gift is taken by whoever first says that somebody is here, through a channel of the
 * campaign; fifty who say so at once take one. What is in it are rewards, given by the rooms that give them; what it costs the shop
 * counts against the campaign's budget.
 *
 * <p>Invariant, recounted by the audit: who is marked as given has promises of rewards, and no one else has.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "newcomer 新人礼",
        allowedDependencies = {
            "frame.campaign",
            "frame.campaign :: spi",
            "frame.reward",
            "party.identity",
            "party.identity :: spi",
            "trade.pricing",
            "platform.audit",
            "platform.store",
            "platform.web"
        })
package io.juhui.marketing.newcomer;

import org.springframework.modulith.ApplicationModule;
