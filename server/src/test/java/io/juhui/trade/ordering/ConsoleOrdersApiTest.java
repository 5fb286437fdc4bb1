package io.juhui.trade.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JuhuiTest
class ConsoleOrdersApiTest {

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
    Till till;

    @ParameterizedTest
    @CsvSource({"110105, 北京市 朝阳区 ****", "441900, 广东省 东莞市 ****", "330106, 浙江省 杭州市 西湖区 ****"})
    @DisplayName("R48 无论地区有几级，门牌都不露出来")
    void masksTheStreetHoweverManyLevelsTheRegionHas(String region, String shown) {
        var buyer = given.buyer();
        var address = buyer.http()
                .post(
                        "/api/addresses",
                        Map.of(
                                "name",
                                "周小满",
                                "phone",
                                "19900000001",
                                "regionCode",
                                region,
                                "detail",
                                "秘密路 98 号",
                                "isDefault",
                                true))
                .ok();
        var sku = goods.aProduct().make().sku();
        var purchase =
                orders.purchase(buyer, address.get("id").asString(), List.of(Map.of("skuId", sku, "quantity", 1)));
        var id = orders.place(buyer, purchase).ok().get("id").asString();

        var seen = given.owner().get("/api/console/orders/" + id).ok();

        assertThat(seen.at("/order/delivery/address").asString()).isEqualTo(shown);
        assertThat(seen.toString()).doesNotContain("秘密路");
    }

    @Test
    @DisplayName("E07 退款失败的订单列得出来，员工可以重新发起，并留下记录")
    void listsTheOrdersWithAFailedRefundUntilItIsTriedAgain() {
        var fine = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var order = trade.placed(given.buyer(), Map.of(goods.aProduct().make().sku(), 1), "BUY_NOW");
        order.buyer()
                .http()
                .post(order.path() + "/payments", Map.of("method", "WECHAT_H5"))
                .ok();
        till.misbehave(order.id().value(), "REFUND_ABNORMAL");
        till.pay(order.id().value());
        Till.until(() -> order.status().equals("TO_SHIP"));
        var id = Long.toString(order.id().value());
        var path = "/api/console/orders/" + id;
        var owner = given.owner();
        owner.post(path + "/refund", Map.of("reason", "缺货")).ok();
        Till.until(() -> ids("?refundFailed=true&limit=50").contains(id));

        assertThat(ids("?refundFailed=true&limit=50"))
                .containsOnlyOnce(id)
                .doesNotContain(Long.toString(fine.id().value()));
        assertThat(ids("?refundFailed=true&status=CANCELLED&limit=50")).contains(id);
        assertThat(ids("?refundFailed=true&status=DONE&limit=50")).doesNotContain(id);
        assertThat(actions(owner.get(path).ok())).contains("RETRY_REFUND");
        assertThat(actions(given.staff("orders:view").http().get(path).ok())).doesNotContain("RETRY_REFUND");

        var why = owner.get(path).ok().at("/payments/0/refunds/0");
        assertThat(why.get("failure").asString()).contains("银行卡已注销", "ABNORMAL");
        assertThat(why.get("remedy").asString()).contains("商户平台");
        assertThat(order.view().get("timeline").toString()).contains("钱还没有退回").doesNotContain("正在处理");
        assertThat(order.buyer().http().get("/api/notices").ok().toString())
                .contains("ordering.refund-failed", "退款未成功")
                .doesNotContain("退款成功");

        var refund = owner.get(path).ok().at("/order/refunds/0/id").asString();
        var retry = "/refunds/" + refund + "/retry";
        assertThat(given.staff("orders:view").http().post(path + retry, null).status())
                .isEqualTo(403);
        assertThat(owner.post("/api/console/orders/" + fine.id().value() + retry, null)
                        .problem())
                .isEqualTo("payment/unknown");
        var tried = owner.post(path + retry, null).ok();
        assertThat(tried.at("/order/timeline").toString()).contains("REFUND_RETRIED");
        assertThat(tried.at("/payments/0/refunds/0/status").asString()).isEqualTo("FAILED");
        assertThat(tried.at("/payments/0/refunds/0/failure").asString()).contains("ABNORMAL");
        var number = till.played(order.id().value()).at("/refunds/0/refundNo").asString();
        http.post("/sim/api/refunds/" + number + "/succeed", null);
        Till.until(() -> !ids("?refundFailed=true&limit=50").contains(id));
        assertThat(actions(owner.get(path).ok())).doesNotContain("RETRY_REFUND");
        assertThat(owner.post(path + retry, null).problem()).isEqualTo("payment/refund-not-failed");
    }

    private static List<String> actions(JsonNode view) {
        return view.get("actions").valueStream().map(JsonNode::asString).toList();
    }

    private List<String> ids(String query) {
        return given.staff("orders:view")
                .http()
                .get("/api/console/orders" + query)
                .ok()
                .get("items")
                .valueStream()
                .map((JsonNode row) -> row.get("id").asString())
                .toList();
    }
}
