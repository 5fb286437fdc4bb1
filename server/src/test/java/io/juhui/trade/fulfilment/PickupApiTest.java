package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("T11 自提点与核销")
class PickupApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    private static final Map<String, Object> POINT = Map.of(
            "name",
            "文三店",
            "address",
            "翠桥路 68 号",
            "hours",
            "08:00-21:30",
            "phone",
            "19900010001",
            "latitude",
            30_277_400,
            "longitude",
            120_131_600);

    private static Http.Answer handOver(Http staff, String code) {
        return staff.post("/api/console/pickups", Map.of("code", code));
    }

    @Test
    void showsOneCodeToTheBuyerAndNoneToStaff() {
        var order = trade.toPickUp(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var code = order.view().get("delivery").get("pickupCode").asString();
        assertThat(order.view().get("delivery").get("pickupCode").asString()).isEqualTo(code);
        assertThat(order.view().get("delivery").get("pickupPoint").get("name").asString())
                .isEqualTo("门店");
        var seen =
                given.owner().get("/api/console/orders/" + order.id().value()).ok();
        assertThat(seen.get("order").get("delivery").get("pickupCode").isNull()).isTrue();
        assertThat(given.buyer().http().get(order.path()).status()).isEqualTo(404);
    }

    @Test
    void readsACodeAsItIsTypedAndRefusesItTheSecondTime() {
        var order = trade.toPickUp(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var code = order.view().get("delivery").get("pickupCode").asString();
        var typed = code.substring(0, 4) + " " + code.substring(4, 8).toUpperCase(java.util.Locale.ROOT) + "-"
                + code.substring(8);
        var staff = given.staff("orders:ship").http();
        assertThat(handOver(staff, typed).ok().get("order").get("status").asString())
                .isEqualTo("DONE");
        var again = handOver(staff, code);
        assertThat(again.problem()).isEqualTo("fulfilment/already-picked-up");
        assertThat(again.json().get("at").asString()).isNotEmpty();
    }

    @Test
    void refusesWrongMalformedAndEmptyCodesAlike() {
        var staff = given.staff("orders:ship").http();
        for (var wrong : new String[] {"0000000000000", "no", "", "'; drop table pickup_code; --"}) {
            assertThat(handOver(staff, wrong).problem()).isEqualTo("fulfilment/pickup-code-unknown");
        }
        assertThat(handOver(given.staff("orders:view").http(), "0000000000000").status())
                .isEqualTo(403);
    }

    @Test
    void stopsAStaffMemberWhoGuesses() {
        var staff = given.staff("orders:ship").http();
        var other = given.staff("orders:ship").http();
        int tries = 0;
        while (handOver(staff, "0000000000000").status() == 404 && tries < 2 * PickupDesk.TRIES) {
            tries++;
        }
        assertThat(tries).isBetween(PickupDesk.TRIES, PickupDesk.TRIES + 20);
        assertThat(handOver(staff, "0000000000000").problem()).isEqualTo("web/too-many-requests");
        assertThat(handOver(other, "0000000000000").problem()).isEqualTo("fulfilment/pickup-code-unknown");
    }

    @Test
    void refusesTheCodeOfACancelledOrderAndKeepsItUnused() {
        var order = trade.toPickUp(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var code = order.view().get("delivery").get("pickupCode").asString();
        var staff = given.owner();
        staff.post("/api/console/orders/" + order.id().value() + "/refund", Map.of("reason", "缺货"))
                .ok();
        assertThat(order.status()).isEqualTo("CANCELLED");
        assertThat(handOver(staff, code).problem()).isEqualTo("ordering/not-now");
        assertThat(handOver(staff, code).problem()).isEqualTo("ordering/not-now");
    }

    @Test
    void opensChangesAndClosesAPoint() {
        var staff = given.staff("settings:edit", "orders:view").http();
        var made = staff.post("/api/console/pickup-points", POINT);
        assertThat(made.status()).isEqualTo(201);
        var id = made.ok().get("id").asString();
        assertThat(shown(id)).isEqualTo("文三店");
        var renamed = new java.util.HashMap<>(POINT);
        renamed.put("name", "文三新店");
        staff.put("/api/console/pickup-points/" + id, renamed).ok();
        assertThat(shown(id)).isEqualTo("文三新店");
        assertThat(staff.delete("/api/console/pickup-points/" + id).status()).isEqualTo(204);
        assertThat(shown(id)).isEmpty();
        assertThat(staff.delete("/api/console/pickup-points/" + id).problem())
                .isEqualTo("fulfilment/no-such-pickup-point");
        assertThat(given.staff("orders:view")
                        .http()
                        .post("/api/console/pickup-points", POINT)
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("T11 自提点关了，等在那里的订单仍看得到它，并写明打给谁")
    void stillShowsAClosedPointToTheOrderThatWaitsThereAndSaysWhomToCall() {
        var order = trade.toPickUp(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var delivery = order.view().get("delivery");
        assertThat(delivery.get("pickupClosed").isNull()).isTrue();
        var owner = given.owner();
        var point = delivery.at("/pickupPoint/id").asString();
        owner.delete("/api/console/pickup-points/" + point);

        var after = order.view().get("delivery");
        assertThat(after.get("pickupPoint")).isEqualTo(delivery.get("pickupPoint"));
        assertThat(after.get("pickupCode")).isEqualTo(delivery.get("pickupCode"));
        assertThat(after.at("/pickupClosed/phone").asString()).isEqualTo("0571-88880000");
        assertThat(after.at("/pickupClosed/text").asString()).contains("已关闭", "0571-88880000");
        var english = order.buyer().http().with("Accept-Language", "en").get(order.path());
        assertThat(english.ok().at("/delivery/pickupClosed/text").asString()).contains("closed", "0571-88880000");
        owner.put("/api/console/settings/shop.phone", Map.of("value", "400-123-4567"))
                .ok();
        assertThat(order.view().at("/delivery/pickupClosed/phone").asString()).isEqualTo("400-123-4567");
        owner.put("/api/console/settings/shop.phone", Map.of("value", "")).ok();

        assertThat(shown(point)).isEmpty();
        handOver(owner, after.get("pickupCode").asString()).ok();
        assertThat(order.view().at("/delivery/pickupClosed").isNull()).isTrue();
        assertThat(order.view().at("/delivery/pickupPoint/name").asString()).isEqualTo("门店");
    }

    @Test
    void placesNoOrderForAClosedPoint() {
        var staff = given.owner();
        var id = staff.post("/api/console/pickup-points", POINT).ok().get("id").asString();
        staff.delete("/api/console/pickup-points/" + id);
        var sku = Long.toString(goods.aProduct().make().sku().value());
        var quote = given.buyer()
                .http()
                .post(
                        "/api/quotes",
                        Map.of(
                                "lines", java.util.List.of(Map.of("skuId", sku, "quantity", 1)),
                                "delivery",
                                        Map.of(
                                                "kind",
                                                "PICKUP",
                                                "pickupPointId",
                                                id,
                                                "pickupName",
                                                "王",
                                                "pickupPhone",
                                                "19900001234"),
                                "source", "BUY_NOW"))
                .ok();
        assertThat(quote.get("deliveryProblem").get("code").asString()).isEqualTo("ordering/delivery-missing");
    }

    private String shown(String id) {
        return http.get("/api/pickup-points")
                .ok()
                .valueStream()
                .filter(p -> p.get("id").asString().equals(id))
                .map(p -> p.get("name").asString())
                .findFirst()
                .orElse("");
    }
}
