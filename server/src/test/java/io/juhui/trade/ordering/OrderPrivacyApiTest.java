package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class OrderPrivacyApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Test
    void refusesAnotherBuyersAddressAsIfThereWereNone() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var owner = given.buyer();
        var thief = given.buyer();
        var purchase = orders.purchase(thief, milk.sku(), 1);
        purchase.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(owner)));

        assertThat(orders.place(thief, purchase).problem()).isEqualTo("ordering/delivery-missing");
        assertThat(orders.stock(milk.sku())).containsExactly(10L, 0L, 0L);
    }

    @Test
    void hidesOtherPeoplesOrders() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var placed = orders.placed(given.buyer(), milk.sku(), 1).get("id").asString();
        var stranger = given.buyer().http();

        assertThat(stranger.get("/api/orders/" + placed).status()).isEqualTo(404);
        assertThat(stranger.post("/api/orders/" + placed + "/cancel", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/orders/" + placed + "/confirm", null).status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/orders/" + placed + "/payments", Map.of("method", "WECHAT_H5"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.delete("/api/orders/" + placed).status()).isEqualTo(404);
        assertThat(orders.status(placed)).isEqualTo("UNPAID");
    }

    @Test
    void masksPersonalDataInTheConsoleUntilItIsUnmaskedWithAReason() {
        var milk = goods.aProduct().priced(350).stocked(10).make();
        var id = orders.placed(given.buyer(), milk.sku(), 1).get("id").asString();
        var clerk = given.staff("orders:view").http();
        var keeper = given.staff("orders:view", "orders:unmask").http();

        var seen = clerk.get("/api/console/orders/" + id)
                .ok()
                .get("order")
                .get("delivery")
                .toString();
        assertThat(seen).contains("周**").contains("199****0001").doesNotContain("文三路");
        assertThat(clerk.post("/api/console/orders/" + id + "/unmask", Map.of("reason", "联系买家"))
                        .status())
                .isEqualTo(403);
        var open = keeper.post("/api/console/orders/" + id + "/unmask", Map.of("reason", "联系买家"))
                .ok();
        assertThat(open.get("phone").asString()).isEqualTo("19900000001");
        assertThat(keeper.get("/api/console/orders/" + id)
                        .ok()
                        .get("order")
                        .get("timeline")
                        .toString())
                .contains("联系买家");
    }

    @Test
    void asksForALogIn() {
        assertThat(given.buyer()
                        .http()
                        .with("Authorization", "Bearer nobody")
                        .get("/api/orders")
                        .status())
                .isEqualTo(401);
    }
}
