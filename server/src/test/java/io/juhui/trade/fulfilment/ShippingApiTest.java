package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
@DisplayName("T8 发货：整单或拆包裹")
class ShippingApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    JdbcClient db;

    @Autowired
    GivenOrders checks;

    private static Http.Answer ship(Http staff, Bought order, String number, List<Map<String, Object>> lines) {
        return GivenTrade.ship(staff, order, "SF", number, lines);
    }

    private Bought twoLines() {
        var lines = new LinkedHashMap<SkuId, Integer>();
        lines.put(goods.aProduct().make().sku(), 3);
        lines.put(goods.aProduct().make().sku(), 1);
        return trade.toShip(given.buyer(), lines);
    }

    private long reserved(Bought order, int state) {
        return db.sql(
                        "select coalesce(sum(quantity), 0) from stock_reservation where order_id = :id and state = :state")
                .param("id", order.id().value())
                .param("state", state)
                .query(Long.class)
                .single();
    }

    @Test
    void sendsAWholeOrderInOnePackageAndTellsTheBuyer() {
        var order = twoLines();
        var answer = ship(given.owner(), order, " sf 1234567 ", List.of()).ok();
        var view = answer.get("order");
        assertThat(view.get("status").asString()).isEqualTo("SHIPPED");
        assertThat(view.get("packages")).hasSize(1);
        assertThat(view.get("packages").get(0).get("trackingNumber").asString()).isEqualTo("SF1234567");
        assertThat(view.get("packages").get(0).get("carrier").asString()).isEqualTo("顺丰速运");
        assertThat(view.get("packages")
                        .get(0)
                        .get("lines")
                        .valueStream()
                        .mapToInt(l -> l.get("quantity").asInt()))
                .containsExactlyInAnyOrder(3, 1);
        assertThat(reserved(order, 2)).isEqualTo(4);
        assertThat(order.newestNotice()).isEqualTo("fulfilment.shipped");
        assertThat(order.view()
                        .get("timeline")
                        .valueStream()
                        .map(e -> e.get("kind").asString()))
                .contains("SHIPPED");
        assertThat(ship(given.owner(), order, "SF7654321", List.of()).problem()).isEqualTo("ordering/not-now");
    }

    @Test
    void splitsByLineAndQuantityAndIsShippedOnlyWithTheLastUnit() {
        var order = twoLines();
        var staff = given.owner();
        var first = order.line(0);
        var view = ship(staff, order, "SF000001", GivenTrade.lines(Map.of(first, 2)))
                .ok()
                .get("order");
        assertThat(view.get("status").asString()).isEqualTo("TO_SHIP");
        assertThat(view.get("nextStep").asString()).isEqualTo("已部分发货，其余商品正在打包");
        assertThat(reserved(order, 0)).isEqualTo(4);

        var over = ship(staff, order, "SF000002", GivenTrade.lines(Map.of(first, 2)));
        assertThat(over.problem()).isEqualTo("fulfilment/more-than-ordered");
        assertThat(order.view().get("packages")).hasSize(1);

        var rest = ship(staff, order, "SF000003", List.of()).ok().get("order");
        assertThat(rest.get("status").asString()).isEqualTo("SHIPPED");
        assertThat(rest.get("packages")
                        .get(1)
                        .get("lines")
                        .valueStream()
                        .mapToInt(l -> l.get("quantity").asInt()))
                .containsExactlyInAnyOrder(1, 1);
    }

    @Test
    void keepsAPartlyShippedOrderFromBeingCancelledRefundedOrSentElsewhere() {
        var order = twoLines();
        var staff = given.owner();
        ship(staff, order, "SF000011", GivenTrade.lines(Map.of(order.line(0), 1)))
                .ok();
        assertThat(order.actions())
                .doesNotContain("CANCEL", "CHANGE_ADDRESS", "URGE")
                .contains("TRACE");
        var buyer = order.buyer().http();
        assertThat(buyer.post(order.path() + "/cancel", Map.of("reason", "不想要了"))
                        .problem())
                .isEqualTo("ordering/shipped-already");
        assertThat(staff.post("/api/console" + order.path().substring(4) + "/refund", Map.of("reason", "缺货"))
                        .problem())
                .isEqualTo("ordering/shipped-already");
        var address = buyer.get("/api/addresses").ok().get(0).get("id").asString();
        assertThat(buyer.put(order.path() + "/address", Map.of("addressId", address))
                        .problem())
                .isEqualTo("ordering/not-now");
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(reserved(order, 0)).isEqualTo(4);
    }

    @Test
    void refusesForeignLinesUnknownCarriersAndImpossibleNumbersAndChangesNothing() {
        var order = twoLines();
        var staff = given.owner();
        var other = twoLines().line(0);
        assertThat(ship(staff, order, "SF000021", GivenTrade.lines(Map.of(other, 1)))
                        .problem())
                .isEqualTo("fulfilment/not-in-order");
        assertThat(ship(staff, order, "运单1", List.of()).problem()).isEqualTo("fulfilment/tracking-invalid");
        assertThat(GivenTrade.ship(staff, order, "PIGEON", "SF000021", List.of())
                        .problem())
                .isEqualTo("fulfilment/carrier-unknown");
        assertThat(ship(staff, order, "SF000021", GivenTrade.lines(Map.of(order.line(0), 0)))
                        .status())
                .isEqualTo(400);
        assertThat(order.view().get("packages")).isEmpty();
        assertThat(order.actions()).contains("CANCEL");
    }

    @Test
    void letsOnlyStaffWithThePermissionShip() {
        var order = twoLines();
        assertThat(ship(given.staff("orders:view").http(), order, "SF000031", List.of())
                        .status())
                .isEqualTo(403);
        assertThat(ship(order.buyer().http(), order, "SF000031", List.of()).status())
                .isEqualTo(401);
        assertThat(ship(given.staff("orders:ship").http(), order, "SF000031", List.of())
                        .status())
                .isEqualTo(200);
        assertThat(given.staff("orders:view")
                        .http()
                        .get("/api/console/carriers")
                        .ok()
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("SF");
    }

    @Test
    void leavesTheAuditWithoutFindings() {
        var order = twoLines();
        ship(given.owner(), order, "SF000041", GivenTrade.lines(Map.of(order.line(0), 2)))
                .ok();
        assertThat(checks.findings()).noneMatch(f -> f.startsWith("fulfilment.units") && f.contains(order.line(0)));
        db.sql("update parcel_line set quantity = 3 where line_id = :line")
                .param("line", Long.parseLong(order.line(0)))
                .update();
        assertThat(checks.findings()).anyMatch(f -> f.startsWith("fulfilment.units") && f.contains(order.line(0)));
        db.sql("update parcel_line set quantity = 2 where line_id = :line")
                .param("line", Long.parseLong(order.line(0)))
                .update();
    }
}
