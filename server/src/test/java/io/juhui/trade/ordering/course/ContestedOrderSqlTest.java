package io.juhui.trade.ordering.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
@DisplayName("R16 售后期间的时限")
class ContestedOrderSqlTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    Orders orders;

    @Autowired
    OrderTerms terms;

    @Autowired
    ReceiptDeadline receipt;

    @Autowired
    AfterSaleWindow window;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    private Bought shipped() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        GivenTrade.ship(given.owner(), order, "SF", "CO000001", GivenTrade.lines(Map.of(order.line(0), 1)))
                .ok();
        return order;
    }

    private Bought received() {
        var order = shipped();
        orders.receive(order.id(), "BUYER", "");
        return order;
    }

    private void shift(Bought order, String column, String by) {
        db.sql("update trade_order set " + column + " = " + column + " + cast(:by as interval) where id = :id")
                .param("by", by)
                .param("id", order.id().value())
                .update();
    }

    @Test
    void isNotReceivedByItselfWhileAQuestionIsOpenAndHasAsMuchTimeLeftAfterwards() {
        var order = shipped();
        orders.contest(order.id());
        shift(order, "receipt_before", "-40 days");
        assertThat(receipt.attempt(order.id().value())).isPresent();
        assertThat(order.status()).isEqualTo("SHIPPED");

        shift(order, "contested_at", "-3 days");
        var before = orders.find(order.id()).orElseThrow().receiptBefore();
        orders.uncontest(order.id());
        var after = orders.find(order.id()).orElseThrow().receiptBefore();
        assertThat(Duration.between(before, after))
                .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(2));
        orders.uncontest(order.id());
        assertThat(orders.find(order.id()).orElseThrow().receiptBefore()).isEqualTo(after);

        assertThat(receipt.attempt(order.id().value())).isEmpty();
        assertThat(order.status()).isEqualTo("DONE");
    }

    @Test
    void isNotSettledWhileAQuestionIsOpen() {
        var order = received();
        orders.contest(order.id());
        shift(order, "done_at", "-30 days");
        assertThat(window.attempt(order.id().value())).isPresent();
        assertThat(orders.find(order.id()).orElseThrow().settledAt()).isNull();
        orders.uncontest(order.id());
        assertThat(window.attempt(order.id().value())).isEmpty();
        assertThat(orders.find(order.id()).orElseThrow().settledAt()).isNotNull();
    }

    @Test
    void closesTheWindowWithTheDayAndAsLateAsTheSettingSays() {
        var received = Instant.parse("2026-11-02T15:59:59Z"); // 23:59:59 in the shop
        assertThat(terms.afterSaleUntil(received)).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
        assertThat(terms.afterSaleUntil(received.plusSeconds(1))).isEqualTo(Instant.parse("2026-11-10T16:00:00Z"));
        var setting = terms.settings().stream()
                .filter(s -> s.key().equals("aftersale.window-days"))
                .findFirst()
                .orElseThrow();
        settings.put(setting, "15");
        try {
            assertThat(terms.afterSaleUntil(received)).isEqualTo(Instant.parse("2026-11-17T16:00:00Z"));
        } finally {
            settings.put(setting, "7");
        }
    }
}
