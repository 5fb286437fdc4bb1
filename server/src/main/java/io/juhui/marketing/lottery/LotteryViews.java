package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Facts;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lotteries as members see them. */
@Component
class LotteryViews {

    private static final int MOST = 50;

    private final Campaigns campaigns;
    private final CampaignPast past;
    private final Lotteries lotteries;
    private final LotteryPrizes prizes;
    private final LotteryMine mine;
    private final Clock clock;

    LotteryViews(
            Campaigns campaigns,
            CampaignPast past,
            Lotteries lotteries,
            LotteryPrizes prizes,
            LotteryMine mine,
            Clock clock) {
        this.campaigns = campaigns;
        this.past = past;
        this.lotteries = lotteries;
        this.prizes = prizes;
        this.mine = mine;
        this.clock = clock;
    }

    /** Who looks, and where. */
    record Reader(Optional<BuyerId> buyer, Channel channel, Language language) {}

    /**
     * @param odds of a million
     * @param left null without a bound
     */
    record LotteryPrizeView(
            int slot,
            String name,
            String text,
            Prize.PrizeKind kind,
            Money worth,
            @Nullable Integer stock,
            @Nullable Integer left,
            int odds,
            @Nullable Picture picture,
            boolean fallback) {}

    /**
     * @param version of the rule, 1 unless it has been changed since it was announced
     * @param commitment the hash of the seed, told before the first draw
     * @param seed told once it has ended, else null
     * @param turn draws so far
     * @param mine null for who is not logged in
     * @param why it cannot be drawn in now, empty where it can
     */
    record LotteryView(
            CampaignId id,
            String name,
            CampaignState state,
            Instant startsAt,
            Instant endsAt,
            int version,
            Instant versionAt,
            LotteryRule.Look look,
            ChanceTerms chances,
            int drawsPerDay,
            int drawsPerPerson,
            int winsPerPerson,
            int claimDays,
            String text,
            List<LotteryPrizeView> prizes,
            String commitment,
            @Nullable String seed,
            long turn,
            LotteryMine.@Nullable MyChances mine,
            String why) {}

    record LotteryVersionView(int version, Instant madeAt, List<LotteryPrizeView> prizes) {}

    LotteryView one(CampaignId id, Reader reader) {
        var campaign = shown(id);
        var version = lotteries.require(id);
        var rule = version.rule();
        var chain = prizes.chain(id);
        var state = campaign.state(clock.instant());
        var opening = opening(campaign, reader);
        return new LotteryView(
                id,
                campaign.name(),
                state,
                campaign.window().start(),
                campaign.window().end(),
                version.number(),
                version.madeAt(),
                rule.look(),
                rule.chances(),
                rule.drawsPerDay(),
                rule.drawsPerPerson(),
                rule.winsPerPerson(),
                rule.claimDays(),
                rule.text(),
                prizes.of(rule, Optional.of(id), reader.language()),
                chain.commitment(),
                prizes.seed(id, chain, state).orElse(null),
                chain.turn(),
                reader.buyer().map(buyer -> mine.of(buyer, id, rule)).orElse(null),
                opening instanceof Opening.Shut shut ? shut.words().in(reader.language()) : "");
    }

    /** Whom it is for is not held against somebody who is not known yet. */
    private Opening opening(Campaign campaign, Reader reader) {
        var opening = campaigns.opening(campaign, situation(reader));
        return reader.buyer().isEmpty() && opening instanceof Opening.Shut shut && shut.why() == Opening.Why.NOT_FOR_YOU
                ? new Opening.Open()
                : opening;
    }

    Situation situation(Reader reader) {
        return reader.buyer()
                .map(buyer -> campaigns.situation(buyer, reader.channel()))
                .orElseGet(() ->
                        new Situation(Optional.empty(), clock.instant(), reader.channel(), List.of(), Facts.NONE));
    }

    /** The newest first; a rule that is announced has been read, so none of its versions is forgotten. */
    List<LotteryVersionView> versions(CampaignId id, Language language) {
        shown(id);
        return lotteries.versions(id).stream()
                .limit(MOST)
                .map(version -> new LotteryVersionView(
                        version.number(), version.madeAt(), prizes.of(version.rule(), Optional.empty(), language)))
                .toList();
    }

    /** One that has been announced. */
    Campaign shown(CampaignId id) {
        return past.of(List.of(id)).stream()
                .filter(campaign -> campaign.tool().equals(LotteryCampaigns.KIND))
                .filter(campaign -> campaign.state(clock.instant()) != CampaignState.DRAFT)
                .findFirst()
                .orElseThrow(LotteryProblem.NO_SUCH::problem);
    }
}
