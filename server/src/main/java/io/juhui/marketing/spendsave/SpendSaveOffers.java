package io.juhui.marketing.spendsave;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.Opening;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.spendsave.Saving.Have;
import io.juhui.marketing.spendsave.Saving.Next;
import io.juhui.marketing.spendsave.Saving.Reached;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one campaign says of a basket: an offer over all the lines it covers, and what is missing until the next tier. Pure. */
final class SpendSaveOffers {

    private static final Set<Opening.Why> TOLD =
            Set.of(Opening.Why.WRONG_CHANNEL, Opening.Why.NOT_FOR_YOU, Opening.Why.LIMIT_REACHED);

    private SpendSaveOffers() {}

    static Proposals of(Campaign campaign, Saving rule, Basket basket, Opening opening) {
        var lines = eligible(campaign, basket);
        if (lines.isEmpty()) {
            return Proposals.NONE;
        }
        var have = have(lines);
        var reached = rule.reached(have);
        return switch (opening) {
            case Opening.Open _ ->
                new Proposals(
                        reached.map(r -> List.of(offer(campaign, rule, r, lines)))
                                .orElse(List.of()),
                        rule.next(have)
                                .map(next -> List.of(more(campaign, rule, next, lines)))
                                .orElse(List.of()));
            // only of what would save something, and only where it is the buyer or the channel that does not fit
            case Opening.Shut shut ->
                reached.isPresent() && TOLD.contains(shut.why())
                        ? new Proposals(List.of(), List.of(notForThis(campaign, shut, lines)))
                        : Proposals.NONE;
        };
    }

    /** Not those on which an exclusive price admits no promotion. */
    private static List<Basket.Line> eligible(Campaign campaign, Basket basket) {
        return basket.lines().stream()
                .filter(line -> !line.closed().contains(Lane.PROMOTION))
                .filter(line -> campaign.covers(SkuRef.of(line)))
                .toList();
    }

    private static Have have(List<Basket.Line> lines) {
        return new Have(
                Money.sum(lines.stream().map(Basket.Line::goods).toList()),
                lines.stream().mapToLong(Basket.Line::quantity).sum());
    }

    /** Split by what the lines cost now; lines whose share is nothing take part too. */
    private static Offer offer(Campaign campaign, Saving rule, Reached reached, List<Basket.Line> lines) {
        var shares =
                reached.saving().split(lines.stream().map(Basket.Line::goods).toList());
        var savings = new LinkedHashMap<Integer, Money>();
        for (int i = 0; i < lines.size(); i++) {
            savings.put(lines.get(i).number(), shares.get(i));
        }
        var tier = SavingWords.of(rule, reached.tier());
        return campaign.offer(new Words(campaign.name() + " " + tier.zh(), campaign.name() + " " + tier.en()), savings);
    }

    private static Nearly more(Campaign campaign, Saving rule, Next next, List<Basket.Line> lines) {
        return new Nearly(
                Lane.PROMOTION,
                SpendSaveRule.KIND,
                campaign.id().value(),
                Why.MORE,
                SavingWords.of(rule, next),
                rule.by() == SavingBy.AMOUNT ? Money.fen(next.missing()) : Money.ZERO,
                rule.by() == SavingBy.PIECES ? (int) next.missing() : 0,
                numbers(lines));
    }

    private static Nearly notForThis(Campaign campaign, Opening.Shut shut, List<Basket.Line> lines) {
        var words = new Words(
                campaign.name() + "：" + shut.words().zh(),
                campaign.name() + ": " + shut.words().en());
        return new Nearly(
                Lane.PROMOTION,
                SpendSaveRule.KIND,
                campaign.id().value(),
                Why.NOT_FOR_THIS,
                words,
                Money.ZERO,
                0,
                numbers(lines));
    }

    private static Set<Integer> numbers(List<Basket.Line> lines) {
        return lines.stream().map(Basket.Line::number).collect(Collectors.toUnmodifiableSet());
    }
}
