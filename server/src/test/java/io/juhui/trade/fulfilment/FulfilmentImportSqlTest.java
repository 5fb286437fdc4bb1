package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Problem;
import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class FulfilmentImportSqlTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders checks;

    @Autowired
    Orders orders;

    @Autowired
    FulfilmentImport imports;

    @Test
    void bringsInAPackageWithItsRoadOnce() {
        var order = trade.done(given.buyer(), Map.of(goods.aProduct().make().sku(), 2));
        var at = Instant.parse("2026-03-01T02:03:04Z");
        var sent = new FulfilmentImport.Sent(
                orders.lines(order.id()),
                "STO",
                "st 900001",
                at,
                "掌柜",
                Optional.of(at.plusSeconds(90_000)),
                List.of(new Trace(at, "已揽收", State.COLLECTED), new Trace(at.plusSeconds(90_000), "已签收", State.SIGNED)));
        imports.bringIn(List.of(sent), List.of());
        var shown = order.view().get("packages").get(0);
        assertThat(shown.get("trackingNumber").asString()).isEqualTo("ST900001");
        assertThat(shown.get("state").asString()).isEqualTo("SIGNED");
        assertThat(shown.get("shippedAt").asString()).isEqualTo(at.toString());
        assertThat(shown.get("lines").get(0).get("quantity").asInt()).isEqualTo(2);
        assertThatThrownBy(() -> imports.bringIn(List.of(sent), List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(FulfilmentProblem.MORE_THAN_ORDERED));
        assertThat(order.view().get("packages")).hasSize(1);
    }

    @Test
    void bringsInAPickupThatTheAuditAccepts() {
        var order = trade.toPickUp(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        orders.receive(order.id(), "STAFF", "掌柜");
        var id = Long.toString(order.id().value());
        assertThat(checks.findings()).anyMatch(f -> f.startsWith("fulfilment.pickups") && f.contains(id));
        imports.bringIn(
                List.of(),
                List.of(new FulfilmentImport.HandedOver(order.id(), Instant.parse("2026-03-01T02:03:04Z"), "掌柜")));
        assertThat(checks.findings()).noneMatch(f -> f.startsWith("fulfilment.") && f.contains(id));
    }
}
