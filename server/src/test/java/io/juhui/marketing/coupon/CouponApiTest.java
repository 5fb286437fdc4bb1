package io.juhui.marketing.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coupon from the coupon centre to an order and back, through the doors that buyers use. */
@JuhuiTest
class CouponApiTest {

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
    Clock clock;

    private SkuId aSku() {
        return goods.aProduct().priced(5_000).stocked(100).make().sku();
    }

    @Test
    void isClaimedChosenByItselfHeldByTheOrderAndUsedWhenItIsPaid() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        var buyer = given.buyer();
        var coupon = GivenCoupons.claimed(buyer, campaign);
        assertThat(GivenCoupons.state(buyer, coupon)).isEqualTo("USABLE");

        var quote = coupons.quote(buyer, sku, 2);
        assertThat(quote.get("goods").asLong()).isEqualTo(9_000);
        assertThat(quote.at("/lines/0/adjustments/0/text").asString()).isEqualTo("优惠券 满100减10");

        var order = trade.placed(buyer, Map.of(sku, 2), "BUY_NOW");
        assertThat(order.view().get("goods").asLong()).isEqualTo(9_000);
        assertThat(GivenCoupons.state(buyer, coupon)).isEqualTo("LOCKED");
        assertThat(coupons.quote(buyer, sku, 2).get("goods").asLong()).isEqualTo(10_000);
        trade.pay(order);
        assertThat(GivenCoupons.state(buyer, coupon)).isEqualTo("USED");
        assertThat(coupons.figures(campaign)).containsExactly(1L, 0L, 0L, 1L, 0L, 0L);
        assertThat(coupons.campaignRow(campaign).get("orders").asLong()).isEqualTo(1);
        assertThat(coupons.campaignRow(campaign).get("spent").asLong()).isEqualTo(1_000);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void choosesWhatSavesMostUnlessTheBuyerPicksAnotherOrNone() {
        var sku = aSku();
        var buyer = given.buyer();
        var small = GivenCoupons.claimed(buyer, coupons.running(sku));
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("value", 2_500);
        var great = GivenCoupons.claimed(buyer, coupons.running(coupons.campaign(sku), rule));

        assertThat(coupons.quote(buyer, sku, 2).get("goods").asLong()).isEqualTo(7_500);
        assertThat(coupons.quote(buyer, sku, 2, small).get("goods").asLong()).isEqualTo(9_000);
        assertThat(coupons.quote(buyer, sku, 2, "none").get("goods").asLong()).isEqualTo(10_000);

        var body = coupons.wish(buyer, sku, 2);
        var choices = buyer.http()
                .post("/api/coupons/choices", Map.of("lines", body.get("lines")))
                .ok();
        assertThat(choices.get("chosen").asString()).isEqualTo(great);
        assertThat(choices.get("said").asString()).isEqualTo("已选最省的一张，省 ¥25");
        assertThat(choices.get("usable")).hasSize(2);
        var order = orders.place(buyer, coupons.purchase(buyer, sku, 2, small)).ok();
        assertThat(order.get("total").asLong()).isEqualTo(9_000);
        assertThat(GivenCoupons.state(buyer, small)).isEqualTo("LOCKED");
        assertThat(GivenCoupons.state(buyer, great)).isEqualTo("USABLE");
    }

    /** An order has room for one: neither of two counts silently, nor one beside a wish for none. */
    @Test
    void refusesTwoInOnePurchase() {
        var sku = aSku();
        var buyer = given.buyer();
        var one = GivenCoupons.claimed(buyer, coupons.running(sku));
        var other = GivenCoupons.claimed(buyer, coupons.running(sku));
        for (var second : List.of(other, "none")) {
            var refused = buyer.http().post("/api/quotes", coupons.wish(buyer, sku, 2, one, second));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("pricing/picked-twice");
            assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo("/picks/1");
            assertThat(refused.json().at("/fields/0/message").asString()).isEqualTo("一个订单只能用一张优惠券");
        }
        var body = coupons.purchase(buyer, sku, 2, one);
        body.put("picks", coupons.wish(buyer, sku, 2, one, other).get("picks"));
        assertThat(orders.place(buyer, body).problem()).isEqualTo("pricing/picked-twice");
    }

    @Test
    void saysWhyTheOthersDoNotAct() {
        var sku = aSku();
        var elsewhere = aSku();
        var buyer = given.buyer();
        GivenCoupons.claimed(buyer, coupons.running(sku));
        GivenCoupons.claimed(buyer, coupons.running(elsewhere));
        var mini = coupons.campaign(sku);
        var id = coupons.running(mini, GivenCoupons.hundredMinusTen());
        GivenCoupons.claimed(buyer, id);

        var quote = coupons.quote(buyer, sku, 1);
        assertThat(quote.at("/hints/0/text").asString()).isEqualTo("再买 ¥50 可用满100减10券");
        assertThat(quote.at("/hints/0/more").asLong()).isEqualTo(5_000);
        var choices = buyer.http()
                .post(
                        "/api/coupons/choices",
                        Map.of("lines", coupons.wish(buyer, sku, 1).get("lines")))
                .ok();
        assertThat(choices.get("chosen").isNull()).isTrue();
        assertThat(choices.get("unusable")
                        .valueStream()
                        .map(one -> one.get("why").asString()))
                .containsExactlyInAnyOrder("再买 ¥50 可用满100减10券", "再买 ¥50 可用满100减10券", "不适用于所选商品");
    }

    /** Somebody else's, an unknown one, one that has ended and one of another channel look the same to who places (H08). */
    @Test
    void refusesAPickThatIsNotUsable() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        var other = GivenCoupons.claimed(given.buyer(), campaign);
        var buyer = given.buyer();
        var ended = GivenCoupons.claimed(buyer, campaign);
        coupons.endsAt(ended, clock.instant().minusSeconds(1));

        for (var pick : List.of(other, "1", "abc", ended)) {
            assertThat(coupons.quote(buyer, sku, 2, pick).get("goods").asLong()).isEqualTo(10_000);
            assertThat(orders.place(buyer, coupons.purchase(buyer, sku, 2, pick))
                            .problem())
                    .as(pick)
                    .isEqualTo("coupon/not-usable");
        }
        var mini = coupons.campaign(sku);
        mini.put("channels", List.of("MINI_PROGRAM"));
        var only = coupons.running(mini, GivenCoupons.hundredMinusTen());
        assertThat(GivenCoupons.claim(buyer, only).problem()).isEqualTo("coupon/not-open");
        var there = buyer.http()
                .post("/api/coupons/claims", Map.of("campaignId", only, "product", false, "channel", "MINI_PROGRAM"))
                .ok();
        assertThat(orders.place(
                                buyer,
                                coupons.purchase(
                                        buyer, sku, 2, there.at("/coupons/0").asString()))
                        .problem())
                .isEqualTo("coupon/not-usable");
    }

    @Test
    void actsTogetherWithPromotionsOrNotAsItSays() {
        var sku = aSku();
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("threshold", 0);
        rule.put("withPromotions", false);
        var buyer = given.buyer();
        GivenCoupons.claimed(buyer, coupons.running(coupons.campaign(sku), rule));
        assertThat(coupons.quote(buyer, sku, 2).get("goods").asLong()).isEqualTo(9_000);

        var saving = Map.of(
                "kind",
                "MINUS",
                "by",
                "AMOUNT",
                "tiers",
                List.of(Map.of("threshold", 10_000, "value", 100)),
                "repeat",
                false,
                "repeatCap",
                0);
        var id = given.owner()
                .post("/api/console/spend-saves", Map.of("campaign", coupons.campaign(sku), "rule", saving))
                .ok()
                .get("id")
                .asString();
        coupons.verb(id, "publish", Map.of("belowCost", true)).ok();
        assertThat(coupons.quote(buyer, sku, 2).get("goods").asLong()).isEqualTo(9_900);
    }

    @Test
    void isGoodForSeveralOrdersWhenItSaysSo() {
        var sku = aSku();
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("uses", 2);
        var buyer = given.buyer();
        var coupon = GivenCoupons.claimed(buyer, coupons.running(coupons.campaign(sku), rule));

        trade.pay(trade.placed(buyer, Map.of(sku, 2), "BUY_NOW"));
        assertThat(GivenCoupons.state(buyer, coupon)).isEqualTo("USABLE");
        trade.pay(trade.placed(buyer, Map.of(sku, 2), "BUY_NOW"));
        assertThat(GivenCoupons.state(buyer, coupon)).isEqualTo("USED");
        assertThat(coupons.quote(buyer, sku, 2).get("goods").asLong()).isEqualTo(10_000);
        assertThat(orders.findings()).isEmpty();
    }

    /** What is claimed stays good, whatever becomes of its campaign; nothing more can be claimed. */
    @Test
    void outlivesItsCampaign() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        var buyer = given.buyer();
        GivenCoupons.claimed(buyer, campaign);
        assertThat(given.owner()
                        .get("/api/console/campaigns/" + campaign + "/stop")
                        .ok()
                        .at("/texts/0")
                        .asString())
                .contains("1 张券仍可用");
        coupons.verb(campaign, "stop", Map.of()).ok();

        assertThat(GivenCoupons.claim(given.buyer(), campaign).problem()).isEqualTo("coupon/no-such");
        assertThat(orders.place(buyer, coupons.purchase(buyer, sku, 2))
                        .ok()
                        .get("total")
                        .asLong())
                .isEqualTo(9_000);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void repeatsAClaimByItsKeyWithoutClaimingAgain() {
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("perPerson", 2);
        var campaign = coupons.running(coupons.campaign(aSku()), rule);
        var buyer = given.buyer();
        var key = "claim-" + campaign;

        assertThat(GivenCoupons.claim(buyer, campaign, key).ok().get("again").asBoolean())
                .isFalse();
        assertThat(GivenCoupons.claim(buyer, campaign, key).ok().get("again").asBoolean())
                .isTrue();
        assertThat(coupons.coupons(campaign)).isEqualTo(1);
        GivenCoupons.claimed(buyer, campaign);
        assertThat(GivenCoupons.claim(buyer, campaign).problem()).isEqualTo("coupon/limit-reached");
    }

    @Test
    void showsInTheCentreAndOnThePageOfItsGoodsWhatCanBeClaimed() {
        var made = goods.aProduct().priced(5_000).stocked(5).make();
        var campaign = coupons.running(made.sku());
        var later = coupons.campaign(made.sku());
        later.put("startsAt", clock.instant().plus(Duration.ofHours(1)).toString());
        var announced = coupons.running(later, GivenCoupons.hundredMinusTen());
        var buyer = given.buyer();

        var product = made.path().substring(made.path().lastIndexOf('/') + 1);
        var before = buyer.http().get("/api/coupons/of-product/" + product).ok();
        assertThat(before.valueStream().map(one -> one.get("state").asString())).containsExactly("OPEN", "NOT_YET");
        assertThat(buyer.http().get(made.path()).ok().toString()).contains("领券 满100减10");
        assertThat(GivenCoupons.claim(buyer, announced).problem()).isEqualTo("coupon/not-open");
        GivenCoupons.claimed(buyer, campaign);
        assertThat(buyer.http()
                        .get("/api/coupons/of-product/" + product)
                        .ok()
                        .valueStream()
                        .filter(one -> one.get("campaignId").asString().equals(campaign))
                        .map(one -> one.get("state").asString()))
                .containsExactly("MINE");
        assertThat(buyer.http().get("/api/coupons/centre").ok().toString()).contains(campaign);
        assertThat(buyer.http().get("/api/coupons/count").ok().get("usable").asLong())
                .isEqualTo(1);
        var hidden = GivenCoupons.hundredMinusTen();
        hidden.put("ways", List.of());
        var gift = coupons.running(coupons.campaign(made.sku()), hidden);
        assertThat(GivenCoupons.claim(buyer, gift).problem()).isEqualTo("coupon/no-such");
        assertThat(buyer.http().get("/api/coupons/centre").ok().toString()).doesNotContain(gift);
    }

    /** A template is remembered with its draft; publishing, pausing and going on are seen at once, without another coupon's publication. */
    @Test
    void canBeClaimedFromTheMomentItIsPublished() {
        var buyer = given.buyer();
        var draft = coupons.create(coupons.campaign(aSku()), GivenCoupons.hundredMinusTen())
                .ok()
                .get("id")
                .asString();
        assertThat(inCentre(buyer, draft)).isEmpty();
        coupons.verb(draft, "publish", Map.of("belowCost", true)).ok();
        assertThat(inCentre(buyer, draft)).containsExactly("OPEN");
        coupons.verb(draft, "pause", Map.of()).ok();
        assertThat(inCentre(buyer, draft)).isEmpty();
        coupons.verb(draft, "resume", Map.of()).ok();
        assertThat(inCentre(buyer, draft)).containsExactly("OPEN");
        GivenCoupons.claim(buyer, draft).ok();
        assertThat(inCentre(buyer, draft)).containsExactly("MINE");
    }

    private static List<String> inCentre(Given.Buyer buyer, String campaign) {
        return buyer.http()
                .get("/api/coupons/centre")
                .ok()
                .valueStream()
                .filter(one -> one.get("campaignId").asString().equals(campaign))
                .map(one -> one.get("state").asString())
                .toList();
    }

    /** The order was placed in time; when it is paid does not matter (F07). */
    @Test
    void isHonouredWhenTheOrderWasPlacedInTime() {
        var sku = aSku();
        var buyer = given.buyer();
        var coupon = GivenCoupons.claimed(buyer, coupons.running(sku));
        var placed = orders.place(buyer, coupons.purchase(buyer, sku, 2)).ok();
        coupons.endsAt(coupon, clock.instant().minusSeconds(1));

        trade.pay(new GivenTrade.Bought(buyer, new OrderId(placed.get("id").asLong())));
        assertThat(GivenCoupons.state(buyer, coupon)).isEqualTo("USED");
    }
}
