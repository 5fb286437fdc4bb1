package io.juhui.marketing.pointsmall;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.marketing.coupon.GivenCoupons;
import io.juhui.money.ledger.Pot;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.tender.GivenPurse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class MallApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenMall mall;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenPurse purse;

    @Autowired
    GivenCoupons coupons;

    @Autowired
    Clock clock;

    @AfterEach
    void addsUp() {
        assertThat(orders.findings()).isEmpty();
    }

    private SkuId aSku() {
        return goods.aProduct().priced(2_000).stocked(50).make().sku();
    }

    private static String exchangeState(Given.Buyer buyer) {
        return buyer.http()
                .get("/api/points-mall/exchanges")
                .ok()
                .at("/items/0/state")
                .asString();
    }

    private Bought ordered(Given.Buyer buyer, Map<String, Object> purchase) {
        var order = orders.place(buyer, purchase).ok();
        return new Bought(buyer, new OrderId(Long.parseLong(order.get("id").asString())));
    }

    @Test
    void exchangesPointsForAGiftCard() {
        var campaign = mall.running(GivenMall.card());
        var buyer = mall.with(250);

        assertThat(GivenMall.thing(buyer, campaign).get("state").asString()).isEqualTo("OPEN");
        GivenMall.exchange(buyer, campaign, 100).ok();

        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(150);
        Till.until(() -> purse.in(buyer, Pot.CARD_AVAILABLE) == 500);
        Till.until(() -> exchangeState(buyer).equals("GIVEN"));
        var seen = GivenMall.thing(buyer, campaign);
        assertThat(seen.get("state").asString()).isEqualTo("LIMIT_REACHED");
        assertThat(seen.get("left").asInt()).isEqualTo(99);
        assertThat(seen.get("had").asInt()).isEqualTo(1);
        assertThat(GivenMall.exchange(buyer, campaign, 100).problem()).isEqualTo("pointsmall/limit-reached");
        assertThat(mall.row(campaign).get("taken").asInt()).isEqualTo(1);
        var row = given.owner().get("/api/console/campaigns/" + campaign).ok();
        assertThat(row.get("summary").asString()).isEqualTo("100 积分 兑 ¥5.00 礼品卡");
        assertThat(given.owner().get(GivenMall.PATH + "/exchanges?limit=50").text())
                .contains(Long.toString(buyer.id().value()));
    }

    @Test
    void exchangesPointsForACouponAndGivesThemBackWhereThereAreNoMore() {
        var template = coupons.running(aSku());
        var campaign = mall.running(GivenMall.coupon(template));
        var buyer = mall.with(100);
        GivenMall.exchange(buyer, campaign, 100).ok();
        Till.until(() -> buyer.http().get("/api/coupons").ok().get("items").size() == 1);

        var late = mall.with(100);
        given.owner()
                .post("/api/console/campaigns/" + template + "/stop", Map.of())
                .ok();
        GivenMall.exchange(late, campaign, 100).ok();

        Till.until(() -> exchangeState(late).equals("RETURNED"));
        assertThat(purse.in(late, Pot.POINTS_AVAILABLE)).isEqualTo(100);
        assertThat(mall.row(campaign).get("taken").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhyNotAndTakesNothing() {
        var poor = mall.with(99);
        var campaign = mall.running(GivenMall.card());
        assertThat(GivenMall.thing(poor, campaign).get("why").asString()).isEqualTo("需要 100 积分，你有 99");
        assertThat(GivenMall.exchange(poor, campaign, 100).problem()).isEqualTo("pointsmall/too-few-points");
        var rich = mall.with(1_000);
        assertThat(GivenMall.exchange(rich, campaign, 90).problem()).isEqualTo("pointsmall/changed");
        assertThat(GivenMall.exchange(rich, "1", 100).problem()).isEqualTo("pointsmall/no-such");

        mall.verb(campaign, "pause", Map.of()).ok();
        assertThat(GivenMall.exchange(rich, campaign, 100).problem()).isEqualTo("pointsmall/not-open");
        assertThat(GivenMall.thing(rich, campaign).get("state").asString()).isEqualTo("SHUT");

        var later = mall.terms();
        later.put("startsAt", clock.instant().plus(Duration.ofHours(1)).toString());
        assertThat(GivenMall.thing(rich, mall.running(later, GivenMall.card()))
                        .get("state")
                        .asString())
                .isEqualTo("NOT_YET");
        var elsewhere = mall.terms();
        elsewhere.put("channels", List.of("LIVE"));
        assertThat(GivenMall.exchange(rich, mall.running(elsewhere, GivenMall.card()), 100)
                        .problem())
                .isEqualTo("pointsmall/not-open");
        assertThat(purse.in(poor, Pot.POINTS_AVAILABLE)).isEqualTo(99);
        assertThat(purse.in(rich, Pot.POINTS_AVAILABLE)).isEqualTo(1_000);
    }

    @Test
    void ordersGoodsForPointsAloneAndGivesAllBackWhenTheOrderDoesNotStand() {
        var sku = aSku();
        var campaign = mall.running(mall.terms(sku), GivenMall.goods(sku, 0));
        var buyer = mall.with(700);
        purse.put(buyer, Pot.BALANCE_PRINCIPAL, GivenMall.CARRIAGE);
        assertThat(GivenMall.exchange(buyer, campaign, 300).problem()).isEqualTo("pointsmall/goods");

        var order = ordered(buyer, mall.purchase(buyer, sku, 2, campaign, 600, GivenMall.CARRIAGE));

        assertThat(order.view().get("total").asLong()).isEqualTo(GivenMall.CARRIAGE);
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(100);
        assertThat(exchangeState(buyer)).isEqualTo("ORDERED");
        assertThat(mall.row(campaign).get("taken").asInt()).isEqualTo(2);

        buyer.http().post(order.path() + "/cancel", Map.of("reason", "不想要了")).ok();
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(700);
        assertThat(mall.row(campaign).get("taken").asInt()).isZero();
        assertThat(exchangeState(buyer)).isEqualTo("RETURNED");
    }

    @Test
    void ordersGoodsForPointsAndCashAndHoldsThePointsUntilItIsPaid() {
        var sku = aSku();
        var campaign = mall.running(mall.terms(sku), GivenMall.goods(sku, 500));
        var buyer = mall.with(300);

        var order = ordered(buyer, mall.purchase(buyer, sku, 1, campaign, 300, 0));
        assertThat(order.view().get("total").asLong()).isEqualTo(500 + GivenMall.CARRIAGE);
        assertThat(purse.in(buyer, Pot.POINTS_HELD)).isEqualTo(300);
        trade.pay(order);
        assertThat(purse.in(buyer, Pot.POINTS_HELD)).isZero();
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isZero();
    }

    @Test
    void takesNoPointsWithoutEnoughOfThemAndNoneThatWereNotAgreedTo() {
        var sku = aSku();
        var campaign = mall.running(mall.terms(sku), GivenMall.goods(sku, 0));
        var poor = mall.with(299);
        var quote = poor.http()
                .post(
                        "/api/quotes",
                        Map.of(
                                "lines", List.of(Map.of("skuId", sku, "quantity", 1)),
                                "source", "BUY_NOW",
                                "picks", List.of(Map.of("kind", "pointsmall", "id", campaign, "amount", 300))))
                .ok();
        assertThat(quote.get("goods").asLong()).isEqualTo(2_000);
        assertThat(quote.at("/hints/0/text").asString()).isEqualTo("积分兑换：需要 300 积分，你有 299");
        var rich = mall.with(5_000);
        var order = ordered(rich, mall.purchase(rich, sku, 1, campaign, 299, 0));
        assertThat(order.view().get("total").asLong()).isEqualTo(2_000 + GivenMall.CARRIAGE);
        assertThat(purse.in(rich, Pot.POINTS_AVAILABLE)).isEqualTo(5_000);
        Http.Answer tooMany = orders.place(rich, mall.purchase(rich, sku, 3, campaign, 900, 0));
        assertThat(tooMany.problem()).isEqualTo("pointsmall/limit-reached");
    }

    @Test
    void showsFirstWhatCanBeHadAndNothingOfWhatIsOver() {
        var cheap = mall.running(GivenMall.card());
        var dear = GivenMall.card();
        dear.put("points", 9_000_000);
        var out = mall.running(dear);
        var draft = mall.create(mall.terms(), GivenMall.card()).ok().get("id").asString();
        var buyer = mall.with(100);

        var view = buyer.http().get("/api/points-mall").ok();

        assertThat(view.get("points").asLong()).isEqualTo(100);
        var text = view.toString();
        assertThat(text.indexOf(cheap)).isPositive().isLessThan(text.indexOf(out));
        assertThat(text).doesNotContain(draft);
        assertThat(buyer.http().get("/api/points-mall/" + draft).problem()).isEqualTo("pointsmall/no-such");
    }

    @Test
    void refusesTermsThatMakeNoSenseAndFewerThanAreGone() {
        var sku = aSku();
        var cash = GivenMall.card();
        cash.put("cash", 100);
        assertThat(mall.create(mall.terms(), cash).problem()).isEqualTo("pointsmall/terms");
        var budget = mall.terms();
        budget.put("budget", Map.of("total", 1_000));
        assertThat(mall.create(budget, GivenMall.card()).problem()).isEqualTo("pointsmall/terms");
        var tooMany = GivenMall.card();
        tooMany.put("perPerson", 101);
        assertThat(mall.create(mall.terms(), tooMany).problem()).isEqualTo("pointsmall/terms");
        assertThat(mall.create(mall.terms(), GivenMall.coupon("12")).problem()).isEqualTo("pointsmall/terms");
        assertThat(mall.create(mall.terms(), GivenMall.goods(sku, 0)).problem()).isEqualTo("pointsmall/terms");
        assertThat(mall.create(mall.terms(sku), GivenMall.goods(sku, 2_000)).problem())
                .isEqualTo("pointsmall/terms");

        var campaign = mall.running(GivenMall.card());
        GivenMall.exchange(mall.with(100), campaign, 100).ok();
        GivenMall.exchange(mall.with(100), campaign, 100).ok();
        var fewer = GivenMall.card();
        fewer.put("stock", 1);
        var change = Map.of("version", 1, "belowCost", false, "campaign", mall.terms(), "rule", fewer);
        assertThat(given.owner()
                        .get(GivenMall.PATH + "/" + campaign)
                        .ok()
                        .get("stock")
                        .asInt())
                .isEqualTo(100);
        var version = given.owner()
                .get("/api/console/campaigns/" + campaign)
                .ok()
                .get("version")
                .asInt();
        var seen = new java.util.LinkedHashMap<>(change);
        seen.put("version", version);
        assertThat(given.owner().put(GivenMall.PATH + "/" + campaign, seen).problem())
                .isEqualTo("pointsmall/taken");
    }

    @Test
    void answersARepetitionOfWhatWasDone() {
        var campaign = mall.running(GivenMall.card());
        var buyer = mall.with(500);
        var key = UUID.randomUUID().toString();
        GivenMall.exchange(buyer, campaign, 100, key).ok();
        var again = GivenMall.exchange(buyer, campaign, 100, key).ok();
        assertThat(again.get("again").asBoolean()).isTrue();
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(400);
    }
}
