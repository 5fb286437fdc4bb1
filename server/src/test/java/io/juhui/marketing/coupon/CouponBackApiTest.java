package io.juhui.marketing.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of a coupon when its order does not stand (R21). */
@JuhuiTest
class CouponBackApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenCoupons coupons;

    @Autowired
    Settings settings;

    @Autowired
    Clock clock;

    private record Used(Bought order, String campaign, String coupon) {

        String state() {
            return GivenCoupons.state(order.buyer(), coupon);
        }

        void cancel() {
            order.buyer()
                    .http()
                    .post(order.path() + "/cancel", Map.of("reason", "不想要了"))
                    .ok();
        }

        Instant until() {
            return Instant.parse(order.buyer()
                    .http()
                    .get("/api/coupons?tab=USABLE")
                    .ok()
                    .at("/items/0/until")
                    .asString());
        }
    }

    private Used placed(int quantity) {
        SkuId sku = goods.aProduct().priced(10_000).stocked(100).make().sku();
        var buyer = given.buyer();
        var campaign = coupons.running(sku);
        var coupon = GivenCoupons.claimed(buyer, campaign);
        return new Used(trade.placed(buyer, Map.of(sku, quantity), "BUY_NOW"), campaign, coupon);
    }

    /** Answers what was told of the coupon before it was decided. */
    private String refund(Used used, int units) {
        var owner = given.owner();
        var path = "/api/console/orders/" + used.order().id().value() + "/unit-refunds";
        var lines = GivenTrade.lines(Map.of(used.order().line(0), units));
        var preview = owner.post(path + "/preview", Map.of("lines", lines)).ok();
        var amount = preview.get("amount").asLong();
        owner.post(path, Map.of("lines", lines, "amount", amount, "reason", "缺货"))
                .ok();
        for (var one : preview.get("back")) {
            if (one.get("kind").asString().equals("coupon")) {
                return one.get("value").asString();
            }
        }
        return "";
    }

    @Test
    void comesBackWithItsOldEndWhenTheOrderIsCancelledUnpaidOrPaid() {
        var unpaid = placed(1);
        unpaid.cancel();
        assertThat(unpaid.state()).isEqualTo("USABLE");
        var paid = placed(1);
        var until = clock.instant().plusSeconds(5_000).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        coupons.endsAt(paid.coupon(), until);
        trade.pay(paid.order());
        paid.cancel();
        assertThat(paid.state()).isEqualTo("USABLE");
        assertThat(paid.until()).isEqualTo(until);
        assertThat(orders.findings()).isEmpty();
    }

    /** Whether it was held, or used already, when the merchant voided its kind. */
    @Test
    void comesBackVoidWhenItsKindWasVoided() {
        var held = placed(1);
        var answer = voided(held);
        assertThat(answer.get("voided").asInt()).isZero();
        assertThat(answer.get("held").asInt()).isEqualTo(1);
        assertThat(held.state()).isEqualTo("LOCKED");
        held.cancel();
        assertThat(held.state()).isEqualTo("VOIDED");
        assertThat(coupons.figures(held.campaign())).containsExactly(1L, 0L, 0L, 0L, 0L, 1L);

        var paid = placed(2);
        voided(paid);
        trade.pay(paid.order());
        assertThat(paid.state()).isEqualTo("USED");
        assertThat(coupons.figures(paid.campaign())).containsExactly(1L, 0L, 0L, 1L, 0L, 0L);
        assertThat(refund(paid, 2)).isEqualTo("商家已作废，不退回");
        assertThat(paid.state()).isEqualTo("VOIDED");

        var used = placed(1);
        trade.pay(used.order());
        assertThat(voided(used).get("held").asInt()).isZero();
        assertThat(used.state()).isEqualTo("USED");
        used.cancel();
        assertThat(used.state()).isEqualTo("VOIDED");
        assertThat(orders.findings()).isEmpty();
    }

    private JsonNode voided(Used used) {
        return given.owner()
                .key(UUID.randomUUID().toString())
                .post(GivenCoupons.PATH + "/" + used.campaign() + "/void", Map.of("reason", "发错了"))
                .ok();
    }

    @Test
    void staysUsedWhenPartGoesBackAndComesBackWithTheLastUnit() {
        var used = placed(2);
        trade.pay(used.order());
        assertThat(refund(used, 1)).isEqualTo("整单退完后退回");
        assertThat(used.state()).isEqualTo("USED");
        assertThat(refund(used, 1)).isEqualTo("退回");
        assertThat(used.state()).isEqualTo("USABLE");
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void hasAGraceWhenItEndedMeanwhileAsLongAsTheSettingSays() {
        var used = placed(1);
        coupons.endsAt(used.coupon(), clock.instant().minusSeconds(60));
        used.cancel();
        assertThat(used.state()).isEqualTo("USABLE");
        assertThat(used.until())
                .isBetween(
                        clock.instant().plusSeconds(23 * 3_600), clock.instant().plusSeconds(24 * 3_600 + 1));

        settings.put(CouponTermsOfShop.GRACE_HOURS, "0");
        try {
            var late = placed(1);
            coupons.endsAt(late.coupon(), clock.instant().minusSeconds(60));
            late.cancel();
            assertThat(late.state()).isEqualTo("EXPIRED");
            var sku = new SkuId(late.order().view().at("/lines/0/skuId").asLong());
            assertThat(coupons.quote(late.order().buyer(), sku, 1, late.coupon())
                            .get("goods")
                            .asLong())
                    .isEqualTo(10_000);
        } finally {
            settings.put(CouponTermsOfShop.GRACE_HOURS, "24");
        }
        assertThat(orders.findings()).isEmpty();
    }

    /** Once: a second telling finds nothing to give back. */
    @Test
    void comesBackOnce() {
        var used = placed(1);
        used.cancel();
        used.cancel();
        assertThat(coupons.figures(used.order()
                        .buyer()
                        .http()
                        .get("/api/coupons?tab=USABLE")
                        .ok()
                        .at("/items/0/campaignId")
                        .asString()))
                .isEqualTo(List.of(1L, 1L, 0L, 0L, 0L, 0L));
        assertThat(orders.findings()).isEmpty();
    }
}
