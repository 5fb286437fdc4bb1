package io.juhui.trade.ordering.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.OrderEvent;
import io.juhui.trade.ordering.OrderEvent.Refunded;
import io.juhui.trade.ordering.OrderStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a room hears when money goes back: which lines, how many units, how much; by whatever way it came about. */
@JuhuiTest
class RefundedToldApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    Overheard overheard;

    private SkuId sku(long fen) {
        return goods.aProduct().priced(fen).stocked(10).make().sku();
    }

    private static void giveBack(Http who, Bought order, int line, int units, long amount) {
        who.post(
                        "/api/console/orders/" + order.id().value() + "/unit-refunds",
                        Map.of(
                                "lines",
                                GivenTrade.lines(Map.of(order.line(line), units)),
                                "amount",
                                amount,
                                "reason",
                                "缺货"))
                .ok();
    }

    private List<Refunded> refunded(Bought order) {
        return overheard.of(order.id()).stream()
                .filter(Refunded.class::isInstance)
                .map(Refunded.class::cast)
                .toList();
    }

    private static String told(Refunded refunded) {
        var text = new StringBuilder();
        refunded.lines()
                .forEach(l -> text.append(l.sku())
                        .append('×')
                        .append(l.units())
                        .append('=')
                        .append(l.amount().fen())
                        .append(' '));
        return text.append("goods ")
                .append(refunded.back().goods().fen())
                .append(" freight ")
                .append(refunded.back().freight().fen())
                .toString();
    }

    private static long freight(Bought order) {
        return order.view().get("freight").asLong();
    }

    @Test
    void tellsUnitsThatWereGivenBackAndThenWhatCancellingGivesBackBesides() {
        var tea = sku(1_001);
        var cup = sku(900);
        var wish = new LinkedHashMap<SkuId, Integer>();
        wish.put(tea, 3);
        wish.put(cup, 1);
        var order = trade.toShip(given.buyer(), wish);
        var staff = given.owner();
        giveBack(staff, order, 0, 2, 2_002);
        assertThat(refunded(order)).hasSize(1);

        order.buyer()
                .http()
                .post(order.path() + "/cancel", Map.of("reason", "不要了"))
                .ok();
        var both = refunded(order);
        assertThat(both).hasSize(2);
        assertThat(told(both.get(0))).isEqualTo(tea.value() + "×2=2002 goods 2002 freight 0");
        assertThat(told(both.get(1)))
                .isEqualTo(tea.value() + "×1=1001 " + cup.value() + "×1=900 goods 1901 freight " + freight(order));
        assertThat(both.get(0).cause()).isNotEqualTo(both.get(1).cause());
        assertThat(Money.sum(both.stream().map(r -> r.back().amount()).toList()).fen())
                .isEqualTo(order.view().get("paid").asLong());
        assertThat(overheard.of(order.id()).indexOf(both.get(1)))
                .as("before the order's end")
                .isEqualTo(cancelled(order) - 1);
        Till.until(() -> overheard.of(order.id()).stream()
                        .filter(OrderEvent.RefundArrived.class::isInstance)
                        .count()
                == 2);
    }

    @Test
    void tellsTheMerchantsRefundOfAWholeOrder() {
        var tea = sku(2_000);
        var order = trade.toShip(given.buyer(), Map.of(tea, 2));
        given.owner()
                .post("/api/console/orders/" + order.id().value() + "/refund", Map.of("reason", "地址无法送达"))
                .ok();
        assertThat(refunded(order))
                .singleElement()
                .satisfies(r ->
                        assertThat(told(r)).isEqualTo(tea.value() + "×2=4000 goods 4000 freight " + freight(order)));
    }

    @Test
    void tellsTheLastUnitsWithTheCarriageAndTheEndOfTheOrder() {
        var tea = sku(2_000);
        var order = trade.toShip(given.buyer(), Map.of(tea, 1));
        giveBack(given.owner(), order, 0, 1, 2_000 + freight(order));
        assertThat(refunded(order))
                .singleElement()
                .satisfies(r ->
                        assertThat(told(r)).isEqualTo(tea.value() + "×1=2000 goods 2000 freight " + freight(order)));
        assertThat(cancelled(order)).isPositive();
    }

    @Test
    void tellsUnitsOfAnOrderThatCostNothing() {
        var tea = sku(1_000);
        var order = trade.placed(given.buyer(), Map.of(tea, 2), "BUY_NOW");
        var change = Map.of("lineId", order.line(0), "amount", -2_000);
        var staff = given.owner();
        staff.post(
                        "/api/console/orders/" + order.id().value() + "/price",
                        Map.of("lines", List.of(change), "freight", 0, "reason", "样品"))
                .ok();
        giveBack(staff, order, 0, 1, 0);
        assertThat(refunded(order))
                .singleElement()
                .satisfies(r -> assertThat(told(r)).isEqualTo(tea.value() + "×1=0 goods 0 freight 0"));
    }

    @Test
    void tellsNothingWhenAnUnpaidOrderEnds() {
        var order = trade.placed(given.buyer(), Map.of(sku(1_000), 2), "BUY_NOW");
        order.buyer()
                .http()
                .post(order.path() + "/cancel", Map.of("reason", "不要了"))
                .ok();
        assertThat(refunded(order)).isEmpty();
        assertThat(overheard.of(order.id()))
                .singleElement()
                .satisfies(e -> assertThat(((OrderEvent.Cancelled) e).from()).isEqualTo(OrderStatus.UNPAID));
    }

    private int cancelled(Bought order) {
        var events = overheard.of(order.id());
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof OrderEvent.Cancelled) {
                return i;
            }
        }
        return -1;
    }
}
