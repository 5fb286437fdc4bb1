package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.marketing.lottery.fair.Seeds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores rules: a draft as often as it is written, a published one as a new version, one that has begun only in favour of members. */
@Component
class LotteryForms {

    private final Lotteries lotteries;
    private final Seeds seeds;
    private final CampaignPast campaigns;
    private final Clock clock;

    LotteryForms(Lotteries lotteries, Seeds seeds, CampaignPast campaigns, Clock clock) {
        this.lotteries = lotteries;
        this.seeds = seeds;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void make(CampaignId id, LotteryRule rule) {
        lotteries.draft(id, rule, clock.instant());
        seeds.plant(id);
    }

    /** In the transaction that changes the campaign, whose version says that nobody else does. */
    void change(Campaign before, CampaignTerms terms, LotteryRule rule) {
        var at = clock.instant();
        if (before.state(at) == CampaignState.DRAFT) {
            lotteries.draft(before.id(), rule, at);
            return;
        }
        var version = lotteries.find(before.id()).orElseThrow(LotteryProblem.NO_SUCH::problem);
        if (hasBegun(before, at)) {
            InFavour.require(before.terms(), terms);
            InFavour.require(version.rule(), rule);
        }
        if (!version.rule().equals(rule)) {
            lotteries.next(version, rule, at);
        }
    }

    /** Also before its time, where somebody who may come earlier has drawn. */
    private boolean hasBegun(Campaign campaign, Instant at) {
        return !at.isBefore(campaign.window().start())
                || seeds.find(campaign.id()).filter(chain -> chain.turn() > 0).isPresent();
    }

    Campaign campaign(CampaignId id) {
        return campaigns.of(List.of(id)).stream()
                .filter(one -> one.tool().equals(LotteryCampaigns.KIND))
                .findFirst()
                .orElseThrow(LotteryProblem.NO_SUCH::problem);
    }
}
