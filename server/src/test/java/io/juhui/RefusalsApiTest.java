package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.FreightTemplateId;
import io.juhui.kernel.Money;
import io.juhui.marketing.timeprice.GivenLimitedPrice;
import io.juhui.money.payment.PaymentMethod;
import io.juhui.money.payment.Payments;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refusals that no other test comes across, each by its name. */
@JuhuiTest
class RefusalsApiTest {

    private static final String LIMITED = "/api/console/limited-prices";
    private static final String FREIGHT = "/api/console/freight-templates";
    private static final String NOWHERE = "/404";

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    Payments payments;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void refusesWhatNoEndPointSpeaks() {
        assertThat(http.delete("/api/time").problem()).isEqualTo("web/method-not-allowed");
        assertThat(http.with("Accept", "image/png").get("/api/time").problem()).isEqualTo("web/not-acceptable");
        var buyer = given.buyer().http();
        assertThat(buyer.with("Content-Type", "text/csv")
                        .post("/api/addresses", "a,b")
                        .problem())
                .isEqualTo("web/unsupported-media-type");
    }

    @Test
    void refusesKeysThatAreMissingOrNone() {
        var buyer = given.buyer();
        var request = HttpRequest.newBuilder(URI.create(http.base() + "/api/orders/404/confirm"))
                .header("Authorization", "Bearer " + buyer.token())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(http.send(request).problem()).isEqualTo("web/idempotency-key-missing");
        assertThat(buyer.http()
                        .key("short")
                        .post("/api/orders/404/confirm", null)
                        .problem())
                .isEqualTo("web/idempotency-key-invalid");
    }

    /** Who may not ask at all hears that first, of the console's doors as of the shop's. */
    @Test
    void asksAStrangerToLogInBeforeItAsksForAKey() {
        for (var path : List.of("/api/console/orders/404/close", "/api/orders/404/confirm", "/api/orders")) {
            var request = HttpRequest.newBuilder(URI.create(http.base() + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"reason\": \"缺货\"}"))
                    .build();
            assertThat(http.send(request).problem()).as(path).isEqualTo("web/login-required");
        }
    }

    @Test
    void refusesToPayInWeChatForNobody() {
        assertThatThrownBy(() -> payments.start(
                        404,
                        Money.fen(100),
                        PaymentMethod.WECHAT_JSAPI,
                        "茶",
                        clock.instant().plus(Duration.ofMinutes(5)),
                        null,
                        "203.0.113.7",
                        null))
                .hasMessageStartingWith("payment/open-id-needed");
    }

    @Test
    void refusesGoodsAndStockThatAreNot() {
        var owner = given.owner();

        assertThat(owner.delete("/api/console/brands" + NOWHERE).problem()).isEqualTo("catalog/no-such-brand");
        assertThat(owner.get("/api/console/stock" + NOWHERE).problem()).isEqualTo("inventory/no-such-stock");
        assertThatThrownBy(() -> goods.aProduct().by(new BrandId(404)).make())
                .hasMessageStartingWith("catalog/no-such-brand");
    }

    @Test
    void refusesLimitedPricesThatLimitNothing() {
        var owner = given.owner();
        var tea = goods.aProduct().priced(4_500).make();
        var now = clock.instant();
        var later = now.plus(Duration.ofHours(1));

        assertThat(owner.post(LIMITED, limited(tea, later, now, 990)).problem()).isEqualTo("campaign/window");
        assertThat(owner.post(LIMITED, limited(tea, now, later, 4_500)).problem())
                .isEqualTo("timeprice/not-lower");
        assertThat(owner.get(LIMITED + NOWHERE).problem()).isEqualTo("timeprice/no-such");
    }

    private static Map<String, Object> limited(GivenGoods.Goods tea, Instant from, Instant until, long price) {
        return Map.of(
                "campaign",
                GivenLimitedPrice.terms("整点", from, until, tea.sku()),
                "rule",
                GivenLimitedPrice.rule(price, tea.sku()));
    }

    @Test
    void refusesFreightTemplatesThatCannotBe() {
        var owner = given.owner();
        var everywhere = rate(List.of(), 700);

        assertThat(owner.post(FREIGHT, template(List.of(everywhere, everywhere)))
                        .problem())
                .isEqualTo("freight/template-invalid");
        assertThat(owner.put(FREIGHT + NOWHERE, template(List.of(everywhere))).problem())
                .isEqualTo("freight/no-such-template");
        assertThat(owner.delete(FREIGHT + "/1").problem()).isEqualTo("freight/default-stays");
    }

    private static Map<String, Object> rate(List<String> regions, long first) {
        return Map.of("regions", regions, "firstUnits", 1, "first", first, "nextUnits", 1, "next", 100);
    }

    private static Map<String, Object> template(List<Map<String, Object>> rates) {
        return Map.of("name", "水果", "unit", "PIECE", "rates", rates, "notTo", List.of());
    }

    @Test
    void refusesOrdersThatAreNotAndWaysThatGoodsDoNotTravel() {
        var buyer = given.buyer();
        var sofa = goods.aProduct().delivered(DeliveryKind.PICKUP).make();

        assertThat(buyer.http().get("/api/orders" + NOWHERE).problem()).isEqualTo("ordering/no-such-order");
        assertThat(orders.place(buyer, orders.purchase(buyer, sofa.sku(), 1)).problem())
                .isEqualTo("ordering/delivery-kind");
    }

    @Test
    void extendsTheTimeOfReceiptOnce() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        assertThat(GivenTrade.ship(given.owner(), order, "SF", "SF1234567890", List.of())
                        .status())
                .isLessThan(300);

        order.buyer().http().post(order.path() + "/extend", null).ok();

        assertThat(order.buyer().http().post(order.path() + "/extend", null).problem())
                .isEqualTo("ordering/extended-already");
    }

    @Test
    void sendsNoOrderWhereCarriageCostsMore() {
        var owner = given.owner();
        var id = owner.post(FREIGHT, template(List.of(rate(List.of(), 700), rate(List.of("65"), 2_900))))
                .ok()
                .get("id")
                .asString();
        var tea = goods.aProduct()
                .priced(4_500)
                .freight(new FreightTemplateId(Long.parseLong(id)))
                .make();
        var buyer = given.buyer();
        var order = orders.placed(buyer, tea.sku(), 1).get("id").asString();
        var far = new HashMap<>(GivenOrders.WENSAN_ROAD);
        far.put("regionCode", "650102");
        var address = buyer.http().post("/api/addresses", far).ok().get("id").asString();

        var refused = buyer.http().put("/api/orders/" + order + "/address", Map.of("addressId", address));

        assertThat(refused.problem()).isEqualTo("ordering/address-changes-freight");
        assertThat(refused.json().get("freight").asLong()).isEqualTo(2_900);
    }

    @Test
    void changesNoPriceBelowNothingOrAboveEverything() {
        var tea = goods.aProduct().priced(4_500).make();
        var order = trade.placed(given.buyer(), Map.of(tea.sku(), 1), "BUY_NOW");

        assertThat(change(order, -4_501).problem()).isEqualTo("ordering/price-below-zero");
        assertThat(change(order, Money.MOST_FEN).problem()).isEqualTo("ordering/amount-too-large");
    }

    private Http.Answer change(Bought order, long by) {
        return given.owner()
                .post(
                        "/api/console/orders/" + order.id().value() + "/price",
                        Map.of("reason", "老客户", "lines", List.of(Map.of("lineId", order.line(0), "amount", by))));
    }

    @Test
    void refusesStaffAndFacesThatCannotBe() {
        var owner = given.owner();
        var staff = new HashMap<String, Object>(
                Map.of("name", "有 空格", "displayName", "小王", "roles", List.of("CLERK"), "password", "Correct-horse-9"));

        assertThat(owner.post("/api/console/staff", staff).problem()).isEqualTo("identity/staff-name-invalid");
        staff.put("name", "clerk-" + System.nanoTime());
        staff.put("roles", List.of("NOBODY"));
        assertThat(owner.post("/api/console/staff", staff).problem()).isEqualTo("identity/role-unknown");
        assertThat(given.buyer()
                        .http()
                        .put("/api/me", Map.of("nickname", "茶客", "avatarMediaId", "404"))
                        .problem())
                .isEqualTo("identity/avatar-unknown");
    }

    @Test
    void keepsTwentyAddressesAndNoMore() {
        var buyer = given.buyer();
        for (int i = 0; i < 20; i++) {
            buyer.http().post("/api/addresses", GivenOrders.WENSAN_ROAD).ok();
        }

        assertThat(buyer.http().post("/api/addresses", GivenOrders.WENSAN_ROAD).problem())
                .isEqualTo("member/too-many-addresses");
    }

    /** Nobody gets there by the doors of the shop; were the rows wrong, no empty package would leave. */
    @Test
    void sendsNoPackageWithNothingInIt() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 2));
        refunded(order, 2);
        try {
            assertThat(GivenTrade.ship(given.owner(), order, "SF", "SF1234567890", List.of())
                            .problem())
                    .isEqualTo("fulfilment/nothing-left");
        } finally {
            refunded(order, 0);
        }
    }

    private void refunded(Bought order, int units) {
        db.sql("update order_line set refunded = :units where order_id = :id")
                .param("units", units)
                .param("id", order.id().value())
                .update();
    }
}
