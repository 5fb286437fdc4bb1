package io.juhui.marketing.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.money.payment.Till;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.ordering.LineRefunds;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A coupon that was earned goes back with what earned it, as far as it is not used. */
@JuhuiTest
@DisplayName("R21 R22 退款收回奖励的优惠券")
class CouponRecallApiTest {

    private static final Words UNDONE = new Words("订单已全部退款", "The order was refunded");

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
    Rewards rewards;

    @Autowired
    Orders book;

    @Autowired
    LineRefunds refunds;

    @Autowired
    Ids ids;

    @Autowired
    List<DeadlineHandler> deadlines;

    @Autowired
    TransactionTemplate transaction;

    private SkuId aSku() {
        return goods.aProduct().priced(10_000).stocked(100).make().sku();
    }

    private void fire(String kind, Grant grant) {
        deadlines.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .attempt(grant.id());
    }

    private Cause earned(Given.Buyer buyer, String campaign) {
        var cause = new Cause("test.recall", ids.next());
        transaction.executeWithoutResult(
                _ -> rewards.promise(cause, buyer.id(), List.of(new Reward("coupon", campaign, 1))));
        rewards.of(cause).forEach(grant -> fire("reward.give", grant));
        Till.until(() -> rewards.of(cause).getFirst().state() == Grant.GrantState.GIVEN);
        return cause;
    }

    private void recall(Cause cause) {
        transaction.executeWithoutResult(_ -> rewards.recall(cause, UNDONE));
    }

    private static String coupon(Given.Buyer buyer) {
        return buyer.http()
                .get("/api/coupons?tab=USABLE")
                .ok()
                .at("/items/0/id")
                .asString("");
    }

    private static String told(Given.Buyer buyer) {
        return buyer.http().get("/api/notices").ok().toString();
    }

    private void giveBack(Bought order, int units) {
        transaction.executeWithoutResult(_ -> {
            var locked = book.locked(order.id());
            var line = book.lines(order.id()).getFirst();
            refunds.refund(locked, line, units, LineRefunds.worth(line, units), "质量问题", ids.next());
        });
    }

    @Test
    void goesBackWithTheLastUnitOfTheOrderThatEarnedItAndBothAreTold() {
        var sku = aSku();
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("ways", List.of("ORDER"));
        var campaign = coupons.running(coupons.campaign(sku), rule);
        var order = trade.done(given.buyer(), Map.of(sku, 2));
        Till.until(() -> !coupon(order.buyer()).isEmpty());
        coupons.verb(campaign, "stop", Map.of()).ok(); // or every order of every test would earn one
        var held = coupon(order.buyer());
        giveBack(order, 1);
        assertThat(order.view().get("timeline").toString()).doesNotContain("COUPON_RECALLED");

        giveBack(order, 1);

        Till.until(() -> GivenCoupons.state(order.buyer(), held).equals("VOIDED"));
        assertThat(order.view().get("timeline").toString()).containsOnlyOnce("COUPON_RECALLED");
        assertThat(given.owner()
                        .get("/api/console/orders/" + order.id().value())
                        .ok()
                        .toString())
                .contains("没用的作废，已用的保留");
        assertThat(told(order.buyer())).contains("coupon.recalled", "已收回");
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void staysWhereItWasUsedAndTheBuyerIsToldSo() {
        var sku = aSku();
        var buyer = given.buyer();
        var cause = earned(buyer, coupons.running(sku));
        var held = coupon(buyer);
        var order = trade.placed(buyer, Map.of(sku, 1), "BUY_NOW");
        assertThat(GivenCoupons.state(buyer, held)).isEqualTo("LOCKED");

        recall(cause);
        var grant = rewards.of(cause).getFirst();
        fire("reward.recall", grant);
        assertThat(rewards.of(cause).getFirst().back()).as("an order holds it").isEmpty();
        trade.pay(order);
        fire("reward.recall", grant);

        assertThat(rewards.of(cause).getFirst().back()).hasValue(0);
        assertThat(GivenCoupons.state(buyer, held)).isEqualTo("USED");
        assertThat(told(buyer)).contains("coupon.recalled", "已用，不收回");
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void goesBackAfterAllWhenTheOrderThatHeldItIsCancelled() {
        var sku = aSku();
        var buyer = given.buyer();
        var cause = earned(buyer, coupons.running(sku));
        var held = coupon(buyer);
        var order = trade.placed(buyer, Map.of(sku, 1), "BUY_NOW");
        recall(cause);
        fire("reward.recall", rewards.of(cause).getFirst());
        buyer.http().post(order.path() + "/cancel", Map.of("reason", "不想要了")).ok();

        fire("reward.recall", rewards.of(cause).getFirst());

        assertThat(rewards.of(cause).getFirst().back()).hasValue(1);
        assertThat(GivenCoupons.state(buyer, held)).isEqualTo("VOIDED");
        assertThat(orders.findings()).isEmpty();
    }

    /** Taking back ∥ using: it is in the order or it is void, never both and never neither. */
    @Test
    void isUsedOrVoidWhenTakingBackMeetsUsing() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        for (int round = 0; round < 8; round++) {
            var buyer = given.buyer();
            var cause = earned(buyer, campaign);
            var held = coupon(buyer);
            var body = coupons.purchase(buyer, sku, 1, held);
            var grant = rewards.of(cause).getFirst();
            Together.run(
                    List.<Callable<Object>>of(() -> orders.place(buyer, body).status(), () -> {
                        recall(cause);
                        fire("reward.recall", grant);
                        return grant;
                    }));
            var placed = buyer.http().get("/api/orders").ok().get("items").size() == 1;
            if (placed) {
                var order = new OrderId(
                        buyer.http().get("/api/orders").ok().at("/items/0/id").asLong());
                assertThat(GivenCoupons.state(buyer, held)).isEqualTo("LOCKED");
                trade.pay(new Bought(buyer, order));
                fire("reward.recall", grant);
            }
            assertThat(GivenCoupons.state(buyer, held)).isEqualTo(placed ? "USED" : "VOIDED");
            assertThat(rewards.of(cause).getFirst().back()).hasValue(placed ? 0 : 1);
        }
        assertThat(orders.findings()).isEmpty();
    }

    /** Taking back ∥ cancelling the order that holds it: it is void in the end, never free and thought to be back. */
    @Test
    void isVoidInTheEndWhenTakingBackMeetsCancelling() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        for (int round = 0; round < 12; round++) {
            var buyer = given.buyer();
            var cause = earned(buyer, campaign);
            var held = coupon(buyer);
            var order = trade.placed(buyer, Map.of(sku, 1), "BUY_NOW");
            recall(cause);
            var grant = rewards.of(cause).getFirst();
            Together.run(List.<Callable<Object>>of(
                    () -> buyer.http()
                            .post(order.path() + "/cancel", Map.of("reason", "不想要了"))
                            .status(),
                    () -> {
                        fire("reward.recall", grant);
                        return grant;
                    },
                    () -> {
                        fire("reward.recall", grant);
                        return grant;
                    }));
            fire("reward.recall", grant);
            assertThat(GivenCoupons.state(buyer, held)).as("round %d", round).isEqualTo("VOIDED");
            assertThat(rewards.of(cause).getFirst().back())
                    .as("round %d", round)
                    .hasValue(1);
        }
        assertThat(orders.findings()).isEmpty();
    }
}
