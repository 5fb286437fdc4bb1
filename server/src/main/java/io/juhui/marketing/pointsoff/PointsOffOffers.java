package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.pointsoff.PointsRate.Use;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a buyer's points save of a basket, and what they could save. Pure. */
final class PointsOffOffers {

    private static final Set<Opening.Why> TOLD =
            Set.of(Opening.Why.WRONG_CHANNEL, Opening.Why.NOT_FOR_YOU, Opening.Why.LIMIT_REACHED);

    private PointsOffOffers() {}

    /** A campaign that may act, with whether it is open to this buyer. */
    record Running(Campaign campaign, PointsRate rate, Opening opening) {}

    private record Found(Running running, List<Basket.Line> lines, Use use) {

        /** Of one saving the earlier campaign's. */
        private static final Comparator<Found> BEST = Comparator.comparing((Found found) -> found.use.saving())
                .thenComparing(Comparator.comparingLong(Found::id).reversed());

        private long id() {
            return running.campaign().id().value();
        }
    }

    /**
     * @param have how many points the buyer may spend
     * @param picked how many of them at most, 0 for none
     */
    static Proposals of(List<Running> running, Basket basket, long have, long picked) {
        if (have == 0) {
            return Proposals.NONE;
        }
        var open = running.stream().filter(one -> one.opening().isOpen()).toList();
        var could = best(open, basket, have);
        var offer = picked == 0
                ? List.<Offer>of()
                : best(open, basket, Math.min(have, picked)).map(PointsOffOffers::offer).stream()
                        .toList();
        var said = could.map(PointsOffOffers::choice).or(() -> whyNot(running, basket, have));
        return new Proposals(offer, said.stream().toList());
    }

    private static Optional<Found> best(List<Running> running, Basket basket, long have) {
        return running.stream()
                .map(one -> found(one, basket, have))
                .filter(found -> found.use().saving().isPositive())
                .max(Found.BEST);
    }

    private static Found found(Running one, Basket basket, long have) {
        var lines = eligible(one.campaign(), basket);
        return new Found(one, lines, one.rate().use(base(lines), have));
    }

    private static List<Basket.Line> eligible(Campaign campaign, Basket basket) {
        return basket.lines().stream()
                .filter(line -> line.open(Lane.POINTS).isPositive())
                .filter(line -> campaign.covers(SkuRef.of(line)))
                .toList();
    }

    private static Money base(List<Basket.Line> lines) {
        return Money.sum(lines.stream().map(Basket.Line::goods).toList());
    }

    private static Offer offer(Found found) {
        var shares = found.use()
                .saving()
                .split(found.lines().stream().map(Basket.Line::goods).toList());
        var savings = new LinkedHashMap<Integer, Money>();
        for (int i = 0; i < shares.size(); i++) {
            savings.put(found.lines().get(i).number(), shares.get(i));
        }
        return found.running().campaign().offer(PointsOffWords.used(found.use()), savings);
    }

    private static Nearly choice(Found found) {
        int points = (int) Math.min(Integer.MAX_VALUE, found.use().points());
        return nearly(found.running().campaign(), Why.CHOICE, PointsOffWords.could(found.use()), points, found.lines());
    }

    /** Only of what would save something if it were open, or if there were enough points. */
    private static Optional<Nearly> whyNot(List<Running> running, Basket basket, long have) {
        return running.stream()
                .filter(one -> one.opening().isOpen() || isTold(one.opening()))
                .map(one -> found(one, basket, Math.max(have, one.rate().minimum())))
                .filter(found -> found.use().saving().isPositive())
                .findFirst()
                .map(found -> nearly(
                        found.running().campaign(), Why.NOT_FOR_THIS, why(found.running(), have), 0, found.lines()));
    }

    private static boolean isTold(Opening opening) {
        return opening instanceof Opening.Shut shut && TOLD.contains(shut.why());
    }

    private static Words why(Running one, long have) {
        return switch (one.opening()) {
            case Opening.Open _ -> PointsOffWords.tooFew(one.rate(), have);
            case Opening.Shut shut ->
                new Words(
                        "积分抵扣：" + shut.words().zh(),
                        "Points off: " + shut.words().en());
        };
    }

    private static Nearly nearly(Campaign campaign, Why why, Words words, int points, List<Basket.Line> lines) {
        return new Nearly(
                Lane.POINTS,
                PointsOffRule.KIND,
                campaign.id().value(),
                why,
                words,
                Money.ZERO,
                points,
                lines.stream().map(Basket.Line::number).collect(Collectors.toUnmodifiableSet()));
    }
}
