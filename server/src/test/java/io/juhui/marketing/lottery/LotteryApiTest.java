package io.juhui.marketing.lottery;

import static io.juhui.marketing.lottery.GivenLottery.card;
import static io.juhui.marketing.lottery.GivenLottery.chances;
import static io.juhui.marketing.lottery.GivenLottery.draw;
import static io.juhui.marketing.lottery.GivenLottery.drawn;
import static io.juhui.marketing.lottery.GivenLottery.goods;
import static io.juhui.marketing.lottery.GivenLottery.left;
import static io.juhui.marketing.lottery.GivenLottery.nothing;
import static io.juhui.marketing.lottery.GivenLottery.page;
import static io.juhui.marketing.lottery.GivenLottery.prize;
import static io.juhui.marketing.lottery.GivenLottery.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.marketing.coupon.GivenCoupons;
import io.juhui.money.ledger.Pot;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.tender.GivenPurse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Chances from each source, what is won, and how it is had. */
@JuhuiTest
class LotteryApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenLottery lotteries;

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

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(lottery|campaign|tender|ledger|reward|sharing)\\..*"))
                .isEmpty();
    }

    private SkuId aSku() {
        return goods.aProduct().priced(2_000).stocked(50).make().sku();
    }

    private static JsonNode newest(Given.Buyer buyer, String campaign) {
        return buyer.http().get("/api/lotteries/" + campaign + "/draws").ok().at("/items/0");
    }

    @Test
    @DisplayName("M6 每天免费一次：先有结果后有动画，奖品随即发放，机会用完就不能再抽")
    void givesAFreeChanceADayAndWhatItWins() {
        var campaign = lotteries.running(rule(card(10, 1_000_000), nothing(0)));
        var buyer = given.buyer();
        assertThat(left(buyer, campaign)).isEqualTo(1);

        var won = drawn(buyer, campaign);

        assertThat(won.get("name").asString()).isEqualTo("5 元礼品卡");
        assertThat(won.get("landed").asInt()).isZero();
        assertThat(won.get("source").asString()).isEqualTo("FREE");
        Till.until(() -> purse.in(buyer, Pot.CARD_AVAILABLE) == 500);
        Till.until(() -> newest(buyer, campaign).get("state").asString().equals("GIVEN"));
        assertThat(draw(buyer, campaign).problem()).isEqualTo("lottery/no-chance");
        var seen = page(buyer, campaign);
        assertThat(seen.at("/prizes/0/left").asInt()).isEqualTo(9);
        assertThat(seen.at("/mine/left").asInt()).isZero();
        assertThat(seen.get("turn").asInt()).isEqualTo(1);
        assertThat(buyer.http()
                        .get("/api/lotteries/prizes")
                        .ok()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(won.get("id").asString());
        assertThat(given.buyer()
                        .http()
                        .get("/api/lotteries/" + campaign + "/winners")
                        .ok()
                        .at("/items/0/who")
                        .asString())
                .contains("***");
        assertThat(lotteries.board(campaign).get("cost").asInt()).isEqualTo(500);
        assertThat(lotteries.board(campaign).get("mostCost").asInt()).isEqualTo(5_000);
    }

    @Test
    @DisplayName("K02 同一请求再来一次：还是那次的结果，不多抽")
    void answersARepeatedRequestWithWhatItDrewThen() {
        var campaign = lotteries.running(rule(card(10, 500_000), nothing(500_000)));
        var buyer = given.buyer();
        var key = UUID.randomUUID().toString();
        var first = draw(buyer, campaign, 0, key).ok();
        var again = draw(buyer, campaign, 0, key).ok();
        assertThat(again.get("again").asBoolean()).isTrue();
        assertThat(again.at("/draw/id")).isEqualTo(first.at("/draw/id"));
        assertThat(again.at("/draw/link")).isEqualTo(first.at("/draw/link"));
        assertThat(page(buyer, campaign).get("turn").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("M6 积分抽奖：积分与抽奖同一事务，每天有上限；不足、价格变化都不抽")
    void sellsChancesForPointsUpToTheDaysCap() {
        var rule = rule(nothing(999_999), card(1, 1));
        chances(rule).put("freePerDay", 0);
        chances(rule).put("pointsPerDay", 2);
        var campaign = lotteries.running(rule);
        var buyer = lotteries.with(350);
        assertThat(page(buyer, campaign).at("/mine/forPoints").asInt()).isEqualTo(2);

        assertThat(draw(buyer, campaign).problem()).isEqualTo("lottery/no-chance");
        assertThat(draw(buyer, campaign, 99, UUID.randomUUID().toString()).problem())
                .isEqualTo("lottery/points-changed");
        draw(buyer, campaign, 100, UUID.randomUUID().toString()).ok();
        draw(buyer, campaign, 100, UUID.randomUUID().toString()).ok();
        assertThat(draw(buyer, campaign, 100, UUID.randomUUID().toString()).problem())
                .isEqualTo("lottery/no-chance");
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(150);

        var poor = lotteries.with(99);
        assertThat(draw(poor, campaign, 100, UUID.randomUUID().toString()).problem())
                .isEqualTo("lottery/too-few-points");
        assertThat(purse.in(poor, Pot.POINTS_AVAILABLE)).isEqualTo(99);
    }

    private static String share(Given.Buyer buyer, String campaign, String channel) {
        return buyer.http()
                .put("/api/shares", Map.of("kind", "LOTTERY", "id", campaign, "channel", channel))
                .ok()
                .get("token")
                .asString();
    }

    private static void open(Given.Buyer friend, String token) {
        assertThat(friend.http()
                        .put("/api/shares/" + token + "/opens/" + UUID.randomUUID(), null)
                        .status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("K03 R33 分享本身不给机会；每个不同好友打开才给，一天有上限，自己打开、再开、换方式都不算")
    void givesAChanceForEachFriendWhoOpensItUpToTheDaysCap() {
        var rule = rule(nothing(999_999), card(1, 1));
        chances(rule).put("freePerDay", 0);
        chances(rule).put("friendsPerDay", 2);
        var campaign = lotteries.running(rule);
        var buyer = given.buyer();
        var link = share(buyer, campaign, "LINK");
        var poster = share(buyer, campaign, "POSTER");
        open(buyer, link);
        assertThat(left(buyer, campaign)).isZero();

        var friend = given.buyer();
        open(friend, link);
        open(friend, link);
        open(friend, poster);
        assertThat(left(buyer, campaign)).isEqualTo(1);
        open(given.buyer(), link);
        open(given.buyer(), link);
        assertThat(left(buyer, campaign)).isEqualTo(2);
        assertThat(drawn(buyer, campaign).get("source").asString()).isEqualTo("FRIEND");
        assertThat(left(friend, campaign)).isZero();
    }

    @Test
    void countsAFriendWhoOpenedSomethingElseBefore() {
        var rule = rule(nothing(999_999), card(1, 1));
        chances(rule).put("friendsPerDay", 5);
        chances(rule).put("freePerDay", 0);
        var first = lotteries.running(rule);
        var second = lotteries.running(rule);
        var buyer = given.buyer();
        var friend = given.buyer();
        open(friend, share(buyer, first, "LINK"));
        open(friend, share(buyer, second, "LINK"));
        assertThat(left(buyer, first)).isEqualTo(1);
        assertThat(left(buyer, second)).isEqualTo(1);
    }

    @Test
    @DisplayName("M6 设为“新注册”后，老用户打开不给机会")
    void countsOnlyNewMembersWhereTheRuleSaysSo() {
        var rule = rule(nothing(999_999), card(1, 1));
        chances(rule).put("friendsPerDay", 5);
        chances(rule).put("friendBy", "REGISTERED");
        chances(rule).put("freePerDay", 0);
        var campaign = lotteries.running(rule);
        var buyer = given.buyer();
        open(given.buyer(), share(buyer, campaign, "LINK"));
        assertThat(left(buyer, campaign)).isZero();
    }

    @Test
    @DisplayName("M6 支付订单得机会；退款时收回没用的机会，用过的不追")
    void givesAChanceForAPaidOrderAndTakesItBackUnused() {
        var rule = rule(nothing(999_999), card(1, 1));
        chances(rule).put("freePerDay", 0);
        chances(rule).put("orderFrom", 3_000);
        chances(rule).put("ordersPerDay", 2);
        var campaign = lotteries.running(rule);
        var buyer = given.buyer();
        var sku = aSku();
        trade.toShip(buyer, Map.of(sku, 1));
        var order = trade.toShip(buyer, Map.of(sku, 2));
        Till.until(() -> left(buyer, campaign) == 1);

        buyer.http().post(order.path() + "/cancel", Map.of("reason", "不想要了")).ok();
        Till.until(() -> left(buyer, campaign) == 0);

        var other = trade.toShip(buyer, Map.of(sku, 2));
        Till.until(() -> left(buyer, campaign) == 1);
        var used = drawn(buyer, campaign);
        assertThat(used.get("source").asString()).isEqualTo("ORDER");
        buyer.http().post(other.path() + "/cancel", Map.of("reason", "不想要了")).ok();
        Till.until(() -> other.status().equals("CANCELLED"));
        assertThat(newest(buyer, campaign).get("id")).isEqualTo(used.get("id"));
        trade.toShip(buyer, Map.of(sku, 2));
        assertThat(lotteries.board(campaign).at("/used/2/draws").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("M6 实物奖：填地址下零元单，运费也免；取消后可再领；一份奖品一单")
    void ordersGoodsThatWereWonForNothing() {
        var sku = aSku();
        var campaign = lotteries.running(rule(goods(sku, 5, 1_000_000), nothing(0)));
        var buyer = given.buyer();
        var won = drawn(buyer, campaign);
        assertThat(won.get("state").asString()).isEqualTo("TO_CLAIM");
        assertThat(won.get("skuId").asString()).isEqualTo(Long.toString(sku.value()));
        var id = won.get("id").asString();

        var thief = given.buyer();
        assertThat(orders.place(thief, lotteries.claim(thief, sku, 1, id)).problem())
                .isEqualTo("lottery/not-claimable");
        assertThat(orders.place(buyer, lotteries.claim(buyer, sku, 2, id)).problem())
                .isEqualTo("lottery/not-claimable");
        var other = aSku();
        assertThat(orders.place(buyer, lotteries.claim(buyer, other, 1, id)).problem())
                .isEqualTo("lottery/not-claimable");

        var placed = orders.place(buyer, lotteries.claim(buyer, sku, 1, id)).ok();
        var order = placed.get("id").asString();
        assertThat(placed.get("total").asInt()).isZero();
        assertThat(orders.status(order)).isEqualTo("TO_SHIP");
        assertThat(newest(buyer, campaign).get("state").asString()).isEqualTo("ORDERED");
        assertThat(newest(buyer, campaign).get("orderId").asString()).isEqualTo(order);
        assertThat(orders.place(buyer, lotteries.claim(buyer, sku, 1, id)).problem())
                .isEqualTo("lottery/not-claimable");

        buyer.http()
                .post("/api/orders/" + order + "/cancel", Map.of("reason", "地址错了"))
                .ok();
        assertThat(newest(buyer, campaign).get("state").asString()).isEqualTo("TO_CLAIM");
        orders.place(buyer, lotteries.claim(buyer, sku, 1, id)).ok();
        assertThat(lotteries.board(campaign).at("/goods/ordered").asInt()).isEqualTo(1);
        assertThat(given.owner()
                        .get(GivenLottery.PATH + "/" + campaign + "/winners")
                        .ok()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("ORDERED");
    }

    @Test
    @DisplayName("K04 奖品抽完落到公示的兜底奖；每人中奖上限到了也是")
    void fallsBackAsToldWhereThereIsNoMore() {
        var rule = rule(card(1, 1_000_000), nothing(0));
        chances(rule).put("freePerDay", 3);
        var campaign = lotteries.running(rule);
        var buyer = given.buyer();
        assertThat(drawn(buyer, campaign).get("fell").asString()).isEqualTo("NO");
        var second = drawn(buyer, campaign);
        assertThat(second.get("landed").asInt()).isZero();
        assertThat(second.get("given").asInt()).isEqualTo(1);
        assertThat(second.get("fell").asString()).isEqualTo("EMPTY");
        assertThat(second.get("state").asString()).isEqualTo("NOTHING");

        var capped = rule(card(10, 1_000_000), nothing(0));
        chances(capped).put("freePerDay", 3);
        capped.put("winsPerPerson", 1);
        var other = lotteries.running(capped);
        drawn(buyer, other);
        assertThat(drawn(buyer, other).get("fell").asString()).isEqualTo("ENOUGH");
    }

    @Test
    void keepsToTheCapsOfADayAndOfAPerson() {
        var daily = rule(nothing(999_999), card(1, 1));
        chances(daily).put("freePerDay", 5);
        daily.put("drawsPerDay", 2);
        var campaign = lotteries.running(daily);
        var buyer = given.buyer();
        assertThat(left(buyer, campaign)).isEqualTo(2);
        drawn(buyer, campaign);
        drawn(buyer, campaign);
        assertThat(draw(buyer, campaign).problem()).isEqualTo("lottery/limit-reached");

        var total = rule(nothing(999_999), card(1, 1));
        chances(total).put("freePerDay", 5);
        total.put("drawsPerDay", 3);
        total.put("drawsPerPerson", 3);
        var other = lotteries.running(total);
        drawn(buyer, other);
        drawn(buyer, other);
        drawn(buyer, other);
        assertThat(draw(buyer, other).problem()).isEqualTo("lottery/limit-reached");
    }

    @Test
    @DisplayName("M6 免费次数每天重新有，不累计")
    void givesFreeChancesAnewEachDay() {
        var campaign = lotteries.running(rule(nothing(999_999), card(1, 1)));
        var buyer = given.buyer();
        drawn(buyer, campaign);
        assertThat(left(buyer, campaign)).isZero();
        lotteries.yesterday(campaign);
        assertThat(left(buyer, campaign)).isEqualTo(1);
        drawn(buyer, campaign);
        assertThat(draw(buyer, campaign).problem()).isEqualTo("lottery/no-chance");
    }

    @Test
    @DisplayName("M6 积分、余额、优惠券奖各自发到账户")
    void givesEachKindOfPrize() {
        var buyer = given.buyer();
        drawn(buyer, lotteries.running(rule(prize("百分", "POINTS", "", 120, 100, 5, 1_000_000), nothing(0))));
        Till.until(() -> purse.in(buyer, Pot.POINTS_AVAILABLE) == 120);
        drawn(buyer, lotteries.running(rule(prize("红包", "BALANCE", "", 300, 300, 5, 1_000_000), nothing(0))));
        Till.until(() -> purse.in(buyer, Pot.BALANCE_GIFT) == 300);
        var template = coupons.running(aSku());
        drawn(buyer, lotteries.running(rule(prize("券", "COUPON", template, 1, 500, 5, 1_000_000), nothing(0))));
        Till.until(() -> buyer.http().get("/api/coupons").ok().get("items").size() == 1);

        var consoled = prize("安慰积分", "POINTS", "", 10, 10, null, 1_000_000);
        consoled.put("fallback", true);
        var campaign = lotteries.running(rule(consoled, card(1, 0)));
        assertThat(drawn(buyer, campaign).get("won").asBoolean()).isFalse();
        Till.until(() -> purse.in(buyer, Pot.POINTS_AVAILABLE) == 130);
    }
}
