package io.juhui.marketing.coupon;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Scope;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.coupon.CouponPrice.Looked;
import io.juhui.marketing.coupon.CouponTerms.CouponKind;
import io.juhui.marketing.coupon.CouponTerms.CouponValidity;
import io.juhui.marketing.coupon.HeldCoupon.CouponId;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.PriceRule;
import io.juhui.trade.pricing.spi.Proposals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Coupons and what they say of baskets, for tests of this room and of the price model. */
public final class CouponSamples {

    static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    static final TimeWindow TODAY = new TimeWindow(NOW.minusSeconds(60), NOW.plusSeconds(60));

    private CouponSamples() {}

    public record Sample(long id, Scope scope, CouponTerms terms) {

        CouponTemplate template() {
            var campaign = CampaignTerms.of("券" + id, TODAY).about(scope);
            return new CouponTemplate(
                    new Campaign(
                            new CampaignId(id),
                            CouponTemplate.KIND,
                            campaign,
                            new Campaign.Marks(NOW, null, null, null),
                            1,
                            scope.cover()),
                    terms);
        }
    }

    public static CouponTerms minus(long threshold, long value) {
        return terms(CouponKind.MINUS, threshold, value, null, true);
    }

    public static CouponTerms rate(long threshold, long value, @Nullable Long cap) {
        return terms(CouponKind.RATE, threshold, value, cap == null ? null : Money.fen(cap), true);
    }

    static CouponTerms withoutPromotions(CouponTerms like) {
        return terms(like.kind(), like.threshold().fen(), like.value(), like.cap(), false);
    }

    private static CouponTerms terms(CouponKind kind, long threshold, long value, @Nullable Money cap, boolean with) {
        return new CouponTerms(
                kind, Money.fen(threshold), value, cap, new CouponValidity(null, null, 7), 1, 1, 100, with, List.of());
    }

    /** All of them in one buyer's hand. */
    public static PriceRule rule(List<Sample> samples) {
        return new PriceRule() {
            @Override
            public Lane lane() {
                return Lane.COUPON;
            }

            @Override
            public Proposals propose(Basket soFar, Situation situation) {
                return CouponPrice.best(samples.stream()
                        .map(sample -> looked(sample, soFar))
                        .sorted(CouponPrice.BEST_FIRST)
                        .toList());
            }
        };
    }

    static Looked looked(Sample sample, Basket basket) {
        var template = sample.template();
        var held = new HeldCoupon(new CouponId(sample.id()), template.id(), TODAY, 1);
        return new Looked(held, template, CouponOffers.of(template, TODAY, basket, NOW));
    }
}
