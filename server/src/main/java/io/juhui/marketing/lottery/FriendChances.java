package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.marketing.lottery.ChanceTerms.FriendBy;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.reach.sharing.spi.ShareVisits;
import org.springframework.stereotype.Component;

/** A chance for each friend who opens a lottery that the buyer passed on; the friend comes, not the passing on, counts (R33). */
@Component
class FriendChances implements ShareVisits {

    private final Campaigns campaigns;
    private final Lotteries lotteries;
    private final Chances chances;

    FriendChances(Campaigns campaigns, Lotteries lotteries, Chances chances) {
        this.campaigns = campaigns;
        this.lotteries = lotteries;
        this.chances = chances;
    }

    /** Told once for each pair, whatever was opened; a lottery counts its own friends. */
    @Override
    public void came(Friend friend) {}

    @Override
    public void opened(Friend friend) {
        if (!friend.subjectKind().equals(LotterySubjects.KIND)) {
            return;
        }
        var id = new CampaignId(Long.parseLong(friend.subjectId()));
        var runs = campaigns
                .find(id)
                .filter(campaign -> campaign.state(friend.at()) == CampaignState.RUNNING)
                .isPresent();
        if (!runs) {
            return;
        }
        var terms = lotteries.require(id).rule().chances();
        if (terms.friendsPerDay() > 0 && (terms.friendBy() == FriendBy.OPENED || friend.registered())) {
            var of = new Chances.Of(id, friend.sharer(), Source.FRIEND);
            chances.give(of, friend.friend().value(), terms.friendsPerDay(), friend.at());
        }
    }
}
