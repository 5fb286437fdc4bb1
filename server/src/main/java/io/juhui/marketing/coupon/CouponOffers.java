package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.SkuRef;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one coupon says of a basket as it stands after the promotions. Pure. */
final class CouponOffers {

    /** What a coupon does to a basket, or why it does nothing. */
    sealed interface CouponVerdict {

        /** @param savings line number → fen taken off; lines whose share is nothing are named too */
        record Saves(Money saving, Map<Integer, Money> savings) implements CouponVerdict {}

        /**
         * @param more what is still to be spent, zero unless that is what is missing
         * @param lines it speaks of
         */
        record Not(Nearly.Why why, Words words, Money more, Set<Integer> lines) implements CouponVerdict {}
    }

    private static final Words NOT_FOR_THESE = new Words("不适用于所选商品", "Not for these goods");
    private static final Words CLOSED = new Words("与已享的优惠不能同享", "Cannot be combined with what is applied");
    private static final Words NO_PROMOTION = new Words("不能与促销活动同享", "Cannot be combined with promotions");
    private static final Words ENDED = new Words("已过期", "It has ended");

    private CouponOffers() {}

    static CouponVerdict of(CouponTemplate template, TimeWindow valid, Basket basket, Instant at) {
        if (!at.isBefore(valid.end())) {
            return no(ENDED, Set.of());
        }
        if (at.isBefore(valid.start())) {
            var from = CouponWords.at(valid.start());
            return no(new Words(from.zh() + " 起可用", "Good from " + from.en()), Set.of());
        }
        var terms = template.terms();
        var covered = basket.lines().stream()
                .filter(line -> template.campaign().covers(SkuRef.of(line)))
                .toList();
        var open = covered.stream()
                .filter(line -> !line.closed().contains(Lane.COUPON))
                .filter(line -> terms.withPromotions() || !line.saved().contains(Lane.PROMOTION))
                .toList();
        var base = Money.sum(open.stream().map(Basket.Line::goods).toList());
        if (base.isZero()) {
            return nothingOpen(covered);
        }
        if (base.compareTo(terms.threshold()) < 0) {
            var more = terms.threshold().minus(base);
            var words = new Words(
                    "再买 " + more.brief() + " 可用" + CouponWords.of(terms).zh() + "券",
                    more.brief() + " more for " + CouponWords.of(terms).en());
            return new CouponVerdict.Not(Why.MORE, words, more, numbers(open));
        }
        return saves(terms.saving(base), open);
    }

    private static CouponVerdict nothingOpen(List<Basket.Line> covered) {
        if (covered.isEmpty()) {
            return no(NOT_FOR_THESE, Set.of());
        }
        var closed = covered.stream().anyMatch(line -> line.closed().contains(Lane.COUPON));
        return new CouponVerdict.Not(Why.CLOSED, closed ? CLOSED : NO_PROMOTION, Money.ZERO, numbers(covered));
    }

    /** Split by what the lines cost now. */
    private static CouponVerdict saves(Money saving, List<Basket.Line> lines) {
        if (!saving.isPositive()) {
            return no(NOT_FOR_THESE, numbers(lines));
        }
        var shares = saving.split(lines.stream().map(Basket.Line::goods).toList());
        var savings = new LinkedHashMap<Integer, Money>();
        for (int i = 0; i < lines.size(); i++) {
            savings.put(lines.get(i).number(), shares.get(i));
        }
        return new CouponVerdict.Saves(saving, savings);
    }

    private static CouponVerdict no(Words words, Set<Integer> lines) {
        return new CouponVerdict.Not(Why.NOT_FOR_THIS, words, Money.ZERO, lines);
    }

    private static Set<Integer> numbers(List<Basket.Line> lines) {
        return lines.stream().map(Basket.Line::number).collect(Collectors.toUnmodifiableSet());
    }
}
