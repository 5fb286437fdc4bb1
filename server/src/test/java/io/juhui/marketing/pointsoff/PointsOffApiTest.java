package io.juhui.marketing.pointsoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.tender.GivenPurse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Paying with points through the doors that merchant and buyers use. */
@JuhuiTest
class PointsOffApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenPurse purse;

    @Autowired
    GivenPointsOff off;

    @Autowired
    Ledger ledger;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings()).isEmpty();
    }

    private SkuId sku(long price) {
        return goods.aProduct().priced(price).stocked(100).make().sku();
    }

    private Given.Buyer with(long points) {
        var buyer = given.buyer();
        purse.put(buyer, Pot.POINTS_AVAILABLE, points);
        return buyer;
    }

    private Bought bought(Given.Buyer buyer, SkuId sku, int quantity, long points) {
        var order =
                orders.place(buyer, off.purchase(buyer, sku, quantity, points)).ok();
        return new Bought(buyer, new OrderId(Long.parseLong(order.get("id").asString())));
    }

    @Test
    @DisplayName("M4 确认页先说可抵多少，选了才抵；R6 只用需要的，零元单当场付清")
    void takesOnlyWhatIsNeededAndOnlyWhenPicked() {
        var sku = sku(300);
        off.running(100, null, 0, sku);
        var buyer = with(500);

        var without = off.quote(buyer, sku, 1, GivenPointsOff.points(0));
        assertThat(GivenPointsOff.goods(without)).isEqualTo(300);
        assertThat(without.at("/hints/0/why").asString()).isEqualTo("CHOICE");
        assertThat(without.at("/hints/0/text").asString()).isEqualTo("可用 300 积分抵 ¥3");
        assertThat(without.at("/hints/0/pieces").asInt()).isEqualTo(300);

        var picked = off.quote(buyer, sku, 1, GivenPointsOff.points(500));
        assertThat(GivenPointsOff.goods(picked)).isZero();
        assertThat(picked.at("/hints/0/pieces").asInt())
                .as("still said, for the switch")
                .isEqualTo(300);

        purse.put(buyer, Pot.BALANCE_PRINCIPAL, GivenPointsOff.CARRIAGE);

        var body = off.purchase(buyer, orders.address(buyer), sku, 1, GivenPointsOff.pointsAndBalance(500));

        var order = new Bought(
                buyer,
                new OrderId(
                        Long.parseLong(orders.place(buyer, body).ok().get("id").asString())));
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(200);
        assertThat(purse.in(buyer, Pot.POINTS_HELD)).isZero();
        order.buyer()
                .http()
                .post(order.path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(500);
    }

    @Test
    @DisplayName("R22 退一件退一件的积分，余数随最后一件")
    void givesBackPointsWithUnits() {
        var sku = sku(333);
        off.running(100, 500, 0, sku);
        var buyer = with(600);

        var order = bought(buyer, sku, 3, 600);
        assertThat(order.view().get("total").asLong())
                .isEqualTo(499 + order.view().get("freight").asLong());
        assertThat(purse.in(buyer, Pot.POINTS_HELD)).isEqualTo(500);
        trade.pay(order);
        assertThat(purse.in(buyer, Pot.POINTS_HELD)).isZero();

        assertThat(pointsAfterRefund(order)).isEqualTo(100 + 166);
        assertThat(pointsAfterRefund(order)).isEqualTo(100 + 333);
        assertThat(pointsAfterRefund(order)).isEqualTo(100 + 500);
    }

    private long pointsAfterRefund(Bought order) {
        var staff = given.owner();
        var path = "/api/console/orders/" + order.id().value() + "/unit-refunds";
        var lines = GivenTrade.lines(Map.of(order.line(0), 1));
        var preview = staff.post(path + "/preview", Map.of("lines", lines)).ok();
        var before = purse.in(order.buyer(), Pot.POINTS_AVAILABLE);
        staff.post(path, Map.of("lines", lines, "amount", preview.get("amount").asLong(), "reason", "缺货"))
                .ok();
        var after = purse.in(order.buyer(), Pot.POINTS_AVAILABLE);
        assertThat(preview.get("back").toString())
                .as("what was told is what comes")
                .contains("\"value\":\"+" + (after - before) + "\"");
        return after;
    }

    @Test
    void letsPointsGoWhenAnUnpaidOrderIsCancelled() {
        var sku = sku(1_000);
        off.running(100, 400, 0, sku);
        var buyer = with(450);
        var order = bought(buyer, sku, 1, 450);
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(50);

        order.buyer()
                .http()
                .post(order.path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();

        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(450);
        assertThat(purse.in(buyer, Pot.POINTS_HELD)).isZero();
    }

    @Test
    @DisplayName("R22 欠着积分时不能用积分")
    void takesNothingFromWhoOwesPoints() {
        var sku = sku(1_000);
        off.running(100, null, 0, sku);
        var buyer = with(100);
        ledger.post(Transfer.of(
                        "test.take", "test:owe:" + buyer.id().value(), new Cause("test", 1), new Words("测试", "Test"))
                .takeBack(
                        Account.of(buyer.id(), Pot.POINTS_AVAILABLE),
                        Account.house(Asset.POINTS, Counter.GRANTED),
                        300));

        var quote = off.quote(buyer, sku, 1, GivenPointsOff.points(500));

        assertThat(GivenPointsOff.goods(quote)).isEqualTo(1_000);
        assertThat(quote.get("hints")).isEmpty();
    }

    @Test
    void refusesPointsThatAreGoneMeanwhile() {
        var sku = sku(1_000);
        off.running(100, null, 0, sku);
        var buyer = with(1_000);
        var address = orders.address(buyer);
        var late = off.purchase(buyer, address, sku, 1, GivenPointsOff.points(1_000));
        bought(buyer, sku, 1, 1_000);

        assertThat(orders.place(buyer, late).problem()).isIn("pricing/price-changed", "ledger/not-enough");
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isZero();
    }

    @Test
    @DisplayName("设置“最低积分”“每单最多”“比例”“商品范围”起作用")
    void keepsTheRateTheMostTheMinimumAndTheScope() {
        var sku = sku(5_000);
        off.running(200, 1_000, 300, sku);

        var quote = off.quote(with(10_000), sku, 1, GivenPointsOff.points(10_000));
        assertThat(GivenPointsOff.goods(quote)).isEqualTo(4_000);
        assertThat(quote.at("/hints/0/pieces").asInt()).isEqualTo(2_000);
        assertThat(quote.at("/steps").toString()).contains("积分抵扣（2000 积分）");
        var few = off.quote(with(299), sku, 1, GivenPointsOff.points(299));
        assertThat(GivenPointsOff.goods(few)).isEqualTo(5_000);
        assertThat(few.at("/hints/0/text").asString()).isEqualTo("满 300 积分可抵扣，现有 299 积分");
        var other = sku(5_000);
        assertThat(GivenPointsOff.goods(off.quote(with(1_000), other, 1, GivenPointsOff.points(1_000))))
                .isEqualTo(5_000);
    }

    @Test
    void showsOnTheProductPageWhatPointsAreWorth() {
        var made = goods.aProduct().priced(5_000).stocked(5).make();
        off.running(100, 2_000, 0, made.sku());

        assertThat(given.buyer().http().get(made.path()).ok().toString()).contains("100 积分抵 ¥1，每单最多抵 ¥20");
    }

    @Test
    void isMadeReadAndChangedInTheConsole() {
        var sku = sku(5_000);
        var terms = off.terms(sku);
        var made = off.create(terms, GivenPointsOff.rate(100, null, 0)).ok();
        var id = made.get("id").asString();
        var changed = Map.of(
                "version",
                made.get("version").asInt(),
                "belowCost",
                false,
                "campaign",
                terms,
                "rule",
                GivenPointsOff.rate(50, 800, 10));
        given.owner().put(GivenPointsOff.PATH + "/" + id, changed).ok();

        var read = given.owner().get(GivenPointsOff.PATH + "/" + id).ok();
        assertThat(read.get("perYuan").asInt()).isEqualTo(50);
        assertThat(read.get("most").asLong()).isEqualTo(800);
        var copy = off.verb(id, "copy", Map.of()).ok();
        assertThat(copy.get("summary").asString()).isEqualTo("50 积分抵 ¥1，每单最多抵 ¥8，满 10 积分可用");
        assertThat(given.owner().get(GivenPointsOff.PATH + "/12").problem()).isEqualTo("pointsoff/no-such");
        var refused = off.create(terms, GivenPointsOff.rate(0, null, 0));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo("/rule/perYuan");
    }
}
