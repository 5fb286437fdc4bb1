package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.coupon.CouponFacts.HeldCoupons;
import io.juhui.marketing.coupon.CouponOffers.CouponVerdict;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One coupon an order: the one picked, or the one that saves most of those the buyer holds, or none when the buyer says so. */
@Component
class CouponPrice implements PriceRule {

    /** Picked by who wants none. */
    static final String NONE = "none";

    /** Of coupons that would act if a little more were bought, the nearest. */
    private static final int HINTS = 2;

    private static final Words UNKNOWN = new Words("所选的券不可用", "The coupon that is picked cannot be used");

    private final CouponTemplates templates;
    private final Campaigns campaigns;

    CouponPrice(CouponTemplates templates, Campaigns campaigns) {
        this.templates = templates;
        this.campaigns = campaigns;
    }

    /** A coupon with what it says of the basket. */
    record Looked(HeldCoupon coupon, CouponTemplate template, CouponVerdict verdict) {

        Money saving() {
            return verdict instanceof CouponVerdict.Saves saves ? saves.saving() : Money.ZERO;
        }

        Optional<CouponVerdict.Not> not() {
            return verdict instanceof CouponVerdict.Not not ? Optional.of(not) : Optional.empty();
        }
    }

    /** The most saved first; then the smaller template, then what ends first. */
    static final Comparator<Looked> BEST_FIRST = Comparator.comparing(Looked::saving)
            .reversed()
            .thenComparingLong(looked -> looked.template().id().value())
            .thenComparing(Looked::coupon, HeldCoupon.FIRST_TO_END);

    /** @return the id picked or {@link #NONE}; several are refused before */
    static Optional<String> pickOf(List<Pick> picks) {
        return picks.stream()
                .filter(pick -> pick.kind().equals(CouponTemplate.KIND))
                .map(Pick::id)
                .findFirst();
    }

    @Override
    public Lane lane() {
        return Lane.COUPON;
    }

    @Override
    public Proposals propose(Basket soFar, Situation situation) {
        var picked = pickOf(situation.picks());
        if (picked.equals(Optional.of(NONE))) {
            return Proposals.NONE;
        }
        var all = looked(soFar, situation);
        return picked.map(id -> picked(id, all)).orElseGet(() -> best(all));
    }

    /** Everything the buyer holds, the best first; the picker shows the same. */
    List<Looked> looked(Basket basket, Situation situation) {
        return situation.facts().of(HeldCoupons.class).orElse(HeldCoupons.NOTHING).coupons().stream()
                .map(coupon -> looked(coupon, basket, situation))
                .flatMap(Optional::stream)
                .sorted(BEST_FIRST)
                .toList();
    }

    private Optional<Looked> looked(HeldCoupon coupon, Basket basket, Situation situation) {
        return templates.remembered(coupon.campaign()).map(template -> {
            var verdict = campaigns
                    .elsewhere(template.campaign(), situation.channel())
                    .<CouponVerdict>map(words ->
                            new CouponVerdict.Not(Nearly.Why.NOT_FOR_THIS, words, Money.ZERO, java.util.Set.of()))
                    .orElseGet(() -> CouponOffers.of(template, coupon.valid(), basket, situation.at()));
            return new Looked(coupon, template, verdict);
        });
    }

    private static Proposals picked(String id, List<Looked> all) {
        return all.stream()
                .filter(looked -> Long.toString(looked.coupon().id().value()).equals(id))
                .findFirst()
                .map(looked -> new Proposals(
                        offer(looked).stream().toList(),
                        looked.not().map(not -> nearly(looked, not)).stream().toList()))
                .orElseGet(() -> new Proposals(
                        List.of(),
                        List.of(new Nearly(
                                Lane.COUPON,
                                CouponTemplate.KIND,
                                0,
                                Nearly.Why.NOT_FOR_THIS,
                                UNKNOWN,
                                Money.ZERO,
                                0,
                                java.util.Set.of()))));
    }

    static Proposals best(List<Looked> all) {
        var hints = all.stream()
                .filter(looked ->
                        looked.not().filter(not -> not.why() == Nearly.Why.MORE).isPresent())
                .sorted(Comparator.comparing(
                        looked -> looked.not().map(CouponVerdict.Not::more).orElse(Money.ZERO)))
                .limit(HINTS)
                .map(looked -> looked.not().map(not -> nearly(looked, not)).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Proposals(
                all.stream().limit(1).flatMap(looked -> offer(looked).stream()).toList(), hints);
    }

    private static Optional<Offer> offer(Looked looked) {
        if (!(looked.verdict() instanceof CouponVerdict.Saves saves)) {
            return Optional.empty();
        }
        var campaign = looked.template().campaign();
        var said = CouponWords.of(looked.template().terms());
        return Optional.of(campaign.offer(new Words("优惠券 " + said.zh(), "Coupon: " + said.en()), saves.savings()));
    }

    private static Nearly nearly(Looked looked, CouponVerdict.Not not) {
        return new Nearly(
                Lane.COUPON,
                CouponTemplate.KIND,
                looked.template().id().value(),
                not.why(),
                not.words(),
                not.more(),
                0,
                not.lines());
    }
}
