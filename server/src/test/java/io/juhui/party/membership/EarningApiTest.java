package io.juhui.party.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.money.payment.Till;
import io.juhui.party.membership.earning.EarningSettings;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an order gives, when it counts, and how it goes back. */
@JuhuiTest
class EarningApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenMembers members;

    @Autowired
    List<DeadlineHandler> deadlines;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private record Earned(long growth, long points, boolean frozen) {}

    private Earned earned(Bought order) {
        return db.sql("select growth, points, frozen from member_earning where kind = 'ORDER' and cause = :order")
                .param("order", order.id().value())
                .query((set, _) -> new Earned(set.getLong(1), set.getLong(2), set.getBoolean(3)))
                .single();
    }

    private void workedOff(BuyerId buyer) {
        Till.until(() -> members.number("select count(*) from member_work where buyer_id = :buyer", buyer) == 0);
    }

    private SkuId sku(long price) {
        return goods.aProduct().priced(price).stocked(100).make().sku();
    }

    private Bought paid(Given.Buyer buyer, SkuId sku, int units) {
        var order = trade.toShip(buyer, Map.of(sku, units));
        workedOff(buyer.id());
        return order;
    }

    private void settle(Bought order) {
        db.sql("update trade_order set done_at = done_at - interval '8 days' where id = :id")
                .param("id", order.id().value())
                .update();
        deadlines.stream()
                .filter(handler -> handler.kind().equals("ordering.after-sale"))
                .forEach(handler -> handler.attempt(order.id().value()));
        workedOff(order.buyer().id());
    }

    @Test
    @DisplayName("R23 付款后成长值冻结，售后期满才算；那一刻升级并通知")
    void countsGrowthOnlyWhenTheWindowHasClosed() {
        var buyer = given.buyer();
        var order = paid(buyer, sku(25_050), 2);

        assertThat(earned(order)).isEqualTo(new Earned(506, 501, true));
        assertThat(members.growthOf(buyer.id())).isZero();
        assertThat(buyer.http().get("/api/membership").ok().get("frozen").asLong())
                .isEqualTo(506);

        trade.receive(order);
        settle(order);
        assertThat(earned(order)).isEqualTo(new Earned(506, 501, false));
        assertThat(members.growthOf(buyer.id())).isEqualTo(506);
        assertThat(members.levelOf(buyer.id())).isEqualTo(2);
        assertThat(buyer.http().get("/api/notices").ok().toString()).contains("恭喜升级为银卡会员");
        assertThat(orders.findings()).isEmpty();
    }

    private long ledger(BuyerId buyer, String pot) {
        return members.number(
                "select coalesce(sum(amount), 0) from ledger_entry where owner = :buyer and pot = '" + pot + "'",
                buyer);
    }

    @Test
    @DisplayName("R22 R23 账本：付款进待入账，退款从那里扣，售后期满转为可用")
    void booksWhatIsEarnedInTheLedger() {
        var buyer = given.buyer();
        var order = paid(buyer, sku(10_000), 2);
        assertThat(ledger(buyer.id(), "points.frozen")).isEqualTo(200);
        assertThat(ledger(buyer.id(), "growth.frozen")).isEqualTo(205);

        refund(order, 1);
        assertThat(ledger(buyer.id(), "points.frozen")).isEqualTo(100);
        settle(trade.receive(order));
        assertThat(ledger(buyer.id(), "points.frozen")).isZero();
        assertThat(ledger(buyer.id(), "points.available")).isEqualTo(100);
        assertThat(ledger(buyer.id(), "growth.available")).isEqualTo(105);

        buyer.http().put("/api/sign-ins/today", null).ok();
        assertThat(ledger(buyer.id(), "points.available")).isEqualTo(102);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    @DisplayName("R22 退一件：按剩下的钱重算；全退归零，单数也不算")
    void takesBackWhatWasRefunded() {
        var buyer = given.buyer();
        var order = paid(buyer, sku(10_033), 3);
        assertThat(earned(order)).isEqualTo(new Earned(305, 300, true));

        refund(order, 1);
        assertThat(earned(order)).isEqualTo(new Earned(205, 200, true));
        assertThat(members.number("select spent_fen from member where buyer_id = :buyer", buyer.id()))
                .isEqualTo(20_066);
        refund(order, 2);
        assertThat(earned(order)).isEqualTo(new Earned(0, 0, true));
        assertThat(members.number("select orders from member where buyer_id = :buyer", buyer.id()))
                .isZero();
        assertThat(orders.findings()).isEmpty();
    }

    private void refund(Bought order, int units) {
        var lines = List.of(Map.of("lineId", order.line(0), "quantity", units));
        var path = "/api/console/orders/" + order.id().value() + "/unit-refunds";
        var body = new LinkedHashMap<String, Object>(Map.of("lines", lines, "reason", "少发"));
        var preview =
                given.owner().post(path + "/preview", Map.of("lines", lines)).ok();
        body.put("amount", preview.get("amount").asLong());
        var before = earned(order);
        given.owner().post(path, body).ok();
        workedOff(order.buyer().id());
        var after = earned(order);
        assertThat(preview.get("back").toString())
                .as("what was told is what is taken back")
                .contains(
                        "\"value\":\"-" + (before.points() - after.points()) + "\"",
                        "\"value\":\"-" + (before.growth() - after.growth()) + "\"");
    }

    @Test
    @DisplayName("U2 积分倍数是付款时的等级，之后改等级不改已得的")
    void multipliesPointsByTheLevelOfThatMoment() {
        var buyer = given.buyer();
        members.growth(buyer.id(), 500);
        var order = paid(buyer, sku(10_000), 1);
        assertThat(earned(order).points()).isEqualTo(110);

        members.growth(buyer.id(), 9_500);
        assertThat(members.levelOf(buyer.id())).isEqualTo(4);
        refundNothing(order);
        assertThat(earned(order).points()).isEqualTo(110);
        assertThat(earned(paid(buyer, sku(10_000), 1)).points()).isEqualTo(150);
    }

    private void refundNothing(Bought order) {
        trade.receive(order);
        settle(order);
    }

    @Test
    @DisplayName("设置：每元成长值、每单成长值、每元积分，各自起作用，老订单按当时的算")
    void earnsByTheSettingsOfThatMoment() {
        var buyer = given.buyer();
        var before = paid(buyer, sku(10_000), 1);
        var now = new Bought[1];
        members.with(
                EarningSettings.growthPerYuan(),
                "3",
                () -> members.with(
                        EarningSettings.growthPerOrder(),
                        "7",
                        () -> members.with(
                                EarningSettings.pointsPerYuan(), "2", () -> now[0] = paid(buyer, sku(10_000), 1))));

        assertThat(earned(now[0])).isEqualTo(new Earned(307, 200, true));
        settle(trade.receive(before));
        assertThat(earned(before)).isEqualTo(new Earned(105, 100, false));
    }

    @Test
    @DisplayName("R45 12 个月前的成长值不再算，等级随之下降")
    void forgetsGrowthAfterTwelveMonths() {
        var buyer = given.buyer();
        members.growth(buyer.id(), 400, clock.instant().minus(Duration.ofDays(370)));
        members.growth(buyer.id(), 450);
        assertThat(members.levelOf(buyer.id())).isEqualTo(2);

        EarningSettings.round(this.rounds);
        assertThat(members.growthOf(buyer.id())).isEqualTo(450);
        assertThat(members.levelOf(buyer.id())).isEqualTo(1);
        assertThat(buyer.http().get("/api/notices").ok().at("/items/0/title").asString())
                .isEqualTo("会员等级变为普通会员");
    }

    @Autowired
    List<io.juhui.platform.jobs.RecurringWork> rounds;

    @Test
    @DisplayName("R45 生日礼一年一次：20 个节点同时发也只有一份；没设积分的等级没有")
    void givesABirthdayGiftOnceAYear() {
        var buyer = given.buyer();
        var plain = given.buyer();
        members.growth(buyer.id(), 500);
        var today = ShopDay.of(clock.instant());
        var body = Map.of("month", today.getMonthValue(), "day", today.getDayOfMonth());
        buyer.http().put("/api/membership/birthday", body).ok();
        plain.http().put("/api/membership/birthday", body).ok();
        members.withLevels(given, levels -> levels.get(1).put("birthdayPoints", 88), () -> {
            Together.run(20, _ -> {
                EarningSettings.round(rounds);
                return true;
            });
            assertThat(gifts(buyer.id())).isEqualTo(88);
            assertThat(gifts(plain.id())).isZero();
        });
        assertThat(buyer.http().get("/api/notices").ok().toString()).contains("88 积分");
    }

    private long gifts(BuyerId buyer) {
        return members.number(
                "select coalesce(sum(points), 0) from member_earning where kind = 'BIRTHDAY' and buyer_id = :buyer",
                buyer);
    }

    @Test
    void takesABirthdayOnceAndOnlyADayThatIs() {
        var buyer = given.buyer();
        var path = "/api/membership/birthday";
        assertThat(buyer.http().put(path, Map.of("month", 2, "day", 30)).problem())
                .isEqualTo("membership/no-such-day");
        assertThat(buyer.http()
                        .put(path, Map.of("month", 2, "day", 29))
                        .ok()
                        .get("birthday")
                        .asString())
                .isEqualTo("02-29");
        buyer.http().put(path, Map.of("month", 2, "day", 29)).ok();
        assertThat(buyer.http().put(path, Map.of("month", 3, "day", 1)).problem())
                .isEqualTo("membership/birthday-set");
    }

    @Test
    @DisplayName("U6 签到 50 次连点：一天一次，一份奖励")
    void signsInOnceADayHoweverOftenItIsTapped() {
        var buyer = given.buyer();
        var answers = Together.run(50, _ -> buyer.http().put("/api/sign-ins/today", null));

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.ok().get("streak").asInt()).isEqualTo(1));
        assertThat(members.growthOf(buyer.id())).isEqualTo(1);
        assertThat(members.number(
                        "select count(*) from member_earning where kind = 'SIGN_IN' and buyer_id = :buyer", buyer.id()))
                .isEqualTo(1);
        var calendar = buyer.http().get("/api/sign-ins").ok();
        assertThat(calendar.get("signedToday").asBoolean()).isTrue();
        assertThat(calendar.get("streak").asInt()).isEqualTo(1);
        assertThat(calendar.get("days")).hasSize(1);
        assertThat(orders.findings()).isEmpty();
    }

    /** Days before today, signed in as they would have been. */
    private void signed(BuyerId buyer, int days) {
        LocalDate today = ShopDay.of(clock.instant());
        for (int back = days; back > 0; back--) {
            db.sql("""
                    with signed as (
                        insert into member_sign_in (buyer_id, day, id, streak, points, growth, at)
                        values (:buyer, :day, :id, :streak, 2, 1, now())
                        returning id, buyer_id, day
                    )
                    insert into member_earning (kind, cause, buyer_id, at, day, growth, points, frozen)
                    select 'SIGN_IN', id, buyer_id, now(), day, 1, 2, false from signed
                    """)
                    .param("buyer", buyer.value())
                    .param("day", java.sql.Date.valueOf(today.minusDays(back)))
                    .param("id", buyer.value() - back)
                    .param("streak", days - back + 1)
                    .update();
        }
    }

    @Test
    @DisplayName("U6 连续第 7 天有连签奖励；断一天从 1 开始；天数和积分是设置")
    void rewardsAStreakByTheSettings() {
        var buyer = given.buyer();
        signed(buyer.id(), 6);
        var seventh = buyer.http().put("/api/sign-ins/today", null).ok();
        assertThat(seventh.get("streak").asInt()).isEqualTo(7);
        assertThat(seventh.get("points").asInt()).isEqualTo(22);

        var other = given.buyer();
        signed(other.id(), 2);
        members.with(
                EarningSettings.streakDays(),
                "3",
                () -> members.with(EarningSettings.streakPoints(), "9", () -> {
                    var third = other.http().put("/api/sign-ins/today", null).ok();
                    assertThat(third.get("points").asInt()).isEqualTo(11);
                }));
        var third = given.buyer();
        signed(third.id(), 3);
        members.with(
                EarningSettings.longStreakDays(),
                "4",
                () -> members.with(
                        EarningSettings.longStreakPoints(),
                        "30",
                        () -> members.with(
                                EarningSettings.pointsPerSignIn(),
                                "5",
                                () -> members.with(EarningSettings.growthPerSignIn(), "4", () -> {
                                    var fourth = third.http()
                                            .put("/api/sign-ins/today", null)
                                            .ok();
                                    assertThat(fourth.get("points").asInt()).isEqualTo(35);
                                    assertThat(fourth.get("growth").asInt()).isEqualTo(4);
                                }))));
        var broken = given.buyer();
        signed(broken.id(), 3);
        db.sql("delete from member_sign_in where buyer_id = :buyer and day = :day")
                .param("buyer", broken.id().value())
                .param("day", java.sql.Date.valueOf(ShopDay.of(clock.instant()).minusDays(1)))
                .update();
        db.sql("delete from member_earning where kind = 'SIGN_IN' and cause = :id")
                .param("id", broken.id().value() - 1)
                .update();
        assertThat(broken.http()
                        .put("/api/sign-ins/today", null)
                        .ok()
                        .get("streak")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("U3 评价得积分和成长值；每天上限是设置，超出的部分不给")
    void earnsByReviewsUpToTheDaysMost() {
        var buyer = given.buyer();
        reviewed(buyer);
        assertThat(reviewPoints(buyer)).isEqualTo(10);
        assertThat(members.growthOf(buyer.id())).isEqualTo(5);

        members.with(
                EarningSettings.pointsPerReview(),
                "30",
                () -> members.with(
                        EarningSettings.growthPerReview(),
                        "9",
                        () -> members.with(
                                EarningSettings.pointsADay(),
                                "25",
                                () -> members.with(EarningSettings.growthADay(), "12", () -> reviewed(buyer)))));
        assertThat(reviewPoints(buyer)).isEqualTo(25);
        assertThat(members.growthOf(buyer.id())).isEqualTo(12);
    }

    private long reviewPoints(Given.Buyer buyer) {
        return members.number(
                "select sum(points) from member_earning where kind = 'REVIEW' and buyer_id = :buyer", buyer.id());
    }

    private void reviewed(Given.Buyer buyer) {
        var order = trade.done(buyer, Map.of(sku(1_000), 1));
        buyer.http()
                .post(
                        order.path() + "/reviews",
                        Map.of(
                                "logisticsScore", 5,
                                "serviceScore", 5,
                                "lines",
                                        List.of(Map.of(
                                                "lineId",
                                                order.line(0),
                                                "goodsScore",
                                                5,
                                                "text",
                                                "很好",
                                                "mediaIds",
                                                List.of(),
                                                "anonymous",
                                                false))));
        workedOff(buyer.id());
    }

    /** Whatever comes first, it ends alike: refunded units give nothing, the rest counts, the level is its growth's. */
    @Test
    @DisplayName("M06 等级变动 ∥ 退款：20 单同时退款、入账、签到，最后等于重算")
    void endsAlikeWhenRefundsMeetLevelChanges() {
        var buyer = given.buyer();
        var sku = sku(10_000);
        var bought = new java.util.ArrayList<Bought>();
        for (int i = 0; i < 4; i++) {
            bought.add(trade.toShip(buyer, Map.of(sku, 2)));
        }
        workedOff(buyer.id());
        var acts = new java.util.ArrayList<java.util.concurrent.Callable<Boolean>>();
        bought.forEach(order -> acts.add(() -> {
            refund(order, 1);
            return true;
        }));
        for (int i = 0; i < 10; i++) {
            acts.add(() -> {
                members.growth(buyer.id(), 100);
                return true;
            });
        }
        acts.add(() -> {
            buyer.http().put("/api/sign-ins/today", null).ok();
            return true;
        });
        Together.run(acts);
        workedOff(buyer.id());

        assertThat(members.growthOf(buyer.id())).isEqualTo(1_001);
        assertThat(members.levelOf(buyer.id())).isEqualTo(2);
        assertThat(bought).allSatisfy(order -> assertThat(earned(order)).isEqualTo(new Earned(105, 100, true)));
        assertThat(orders.findings()).isEmpty();
    }
}
