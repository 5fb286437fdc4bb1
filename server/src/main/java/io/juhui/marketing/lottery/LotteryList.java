package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Picture;
import io.juhui.marketing.lottery.LotteryViews.Reader;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lotteries there are, will be and were. */
@Component
class LotteryList {

    private static final int MOST = 50;

    private final Campaigns campaigns;
    private final CampaignPast past;
    private final Lotteries lotteries;
    private final LotteryFaces faces;
    private final LotteryViews views;
    private final Clock clock;

    LotteryList(
            Campaigns campaigns,
            CampaignPast past,
            Lotteries lotteries,
            LotteryFaces faces,
            LotteryViews views,
            Clock clock) {
        this.campaigns = campaigns;
        this.past = past;
        this.lotteries = lotteries;
        this.faces = faces;
        this.views = views;
        this.clock = clock;
    }

    /** @param best the first prize of it */
    record LotteryCard(
            CampaignId id,
            String name,
            CampaignState state,
            LotteryRule.Look look,
            Instant startsAt,
            Instant endsAt,
            String best,
            @Nullable Picture picture) {}

    /** Those that run first, those that have ended last. */
    List<LotteryCard> all(Reader reader) {
        var at = clock.instant();
        var situation = views.situation(reader);
        return past.newest(LotteryCampaigns.KIND, Long.MAX_VALUE, MOST).stream()
                .map(past::now)
                .filter(campaign -> campaign.state(at) != CampaignState.DRAFT)
                .filter(campaign -> campaigns.mayHear(campaign, situation))
                .sorted(Comparator.comparingInt(campaign -> order(campaign.state(at))))
                .flatMap(campaign ->
                        lotteries.remembered(campaign.id()).stream().map(version -> card(campaign, version.rule(), at)))
                .toList();
    }

    private static int order(CampaignState state) {
        return switch (state) {
            case RUNNING -> 0;
            case ANNOUNCED -> 1;
            case PAUSED, FUSED -> 2;
            case OVER, STOPPED, DRAFT -> 3;
        };
    }

    private LotteryCard card(Campaign campaign, LotteryRule rule, Instant at) {
        var best = rule.prizes().stream()
                .filter(Prize::isWin)
                .findFirst()
                .map(Prize::name)
                .orElse("");
        return new LotteryCard(
                campaign.id(),
                campaign.name(),
                campaign.state(at),
                rule.look(),
                campaign.window().start(),
                campaign.window().end(),
                best,
                faces.first(rule));
    }
}
