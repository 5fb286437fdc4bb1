package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.marketing.lottery.LotteryViews.LotteryPrizeView;
import io.juhui.trade.ordering.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lotteries as staff see them: how they go, what they have cost and could cost, who has won. */
@Component
class LotteryBoard {

    private final CampaignPast campaigns;
    private final Lotteries lotteries;
    private final LotteryFigures figures;
    private final LotteryPrizes prizes;
    private final LotteryWinners winners;
    private final Clock clock;

    LotteryBoard(
            CampaignPast campaigns,
            Lotteries lotteries,
            LotteryFigures figures,
            LotteryPrizes prizes,
            LotteryWinners winners,
            Clock clock) {
        this.campaigns = campaigns;
        this.lotteries = lotteries;
        this.figures = figures;
        this.prizes = prizes;
        this.winners = winners;
        this.clock = clock;
    }

    record LotteryRow(
            CampaignId id,
            String name,
            CampaignState state,
            LotteryRule.Look look,
            long persons,
            long draws,
            long wins) {}

    /** @param goods what is to be ordered, has been, and was let lapse */
    record LotteryBoardView(
            CampaignState state,
            int version,
            long persons,
            long draws,
            long wins,
            long friends,
            long openChances,
            List<SourceView> used,
            GoodsView goods,
            Money cost,
            Money mostCost,
            String commitment,
            List<LotteryPrizeView> prizes) {}

    record SourceView(Source source, long draws) {}

    record GoodsView(long toOrder, long ordered, long lapsed) {}

    /** @param until goods can be ordered */
    record WinnerRow(
            DrawId id,
            BuyerId buyerId,
            String buyer,
            String name,
            Prize.PrizeKind kind,
            Source source,
            @Nullable Instant until,
            @Nullable OrderId orderId,
            DrawViews.MyDrawState state,
            Instant at) {}

    Page<LotteryRow> all(long before, int limit) {
        return Page.of(
                        campaigns.newest(LotteryCampaigns.KIND, before, limit + 1),
                        limit,
                        one -> Long.toString(one.id().value()))
                .map(this::row);
    }

    private LotteryRow row(Campaign campaign) {
        var sums = figures.sums(campaign.id());
        return new LotteryRow(
                campaign.id(),
                campaign.name(),
                campaign.state(clock.instant()),
                lotteries.require(campaign.id()).rule().look(),
                sums.persons(),
                sums.draws(),
                sums.wins());
    }

    LotteryBoardView of(CampaignId id, Language language) {
        var campaign = require(id);
        var version = lotteries.require(id);
        var sums = figures.sums(id);
        var claims = figures.claims(id, clock.instant());
        var used = figures.used(id);
        return new LotteryBoardView(
                campaign.state(clock.instant()),
                version.number(),
                sums.persons(),
                sums.draws(),
                sums.wins(),
                sums.friends(),
                figures.openChances(id),
                List.of(Source.values()).stream()
                        .map(source -> new SourceView(source, used.getOrDefault(source, 0L)))
                        .toList(),
                new GoodsView(claims.open(), claims.ordered(), claims.lapsed()),
                sums.cost(),
                mostCost(version.rule()),
                prizes.chain(id).commitment(),
                prizes.of(version.rule(), Optional.of(id), language));
    }

    /** When every prize is gone; consolation comes on top, draw by draw. */
    private static Money mostCost(LotteryRule rule) {
        return rule.prizes().stream()
                .map(prize -> {
                    var stock = prize.stock();
                    return prize.worth().times(stock == null ? 0 : stock);
                })
                .reduce(Money.ZERO, Money::plus);
    }

    Page<WinnerRow> winners(CampaignId id, long before, int limit) {
        return winners.page(id, before, limit);
    }

    private Campaign require(CampaignId id) {
        return campaigns.of(List.of(id)).stream()
                .filter(one -> one.tool().equals(LotteryCampaigns.KIND))
                .findFirst()
                .orElseThrow(LotteryProblem.NO_SUCH::problem);
    }
}
