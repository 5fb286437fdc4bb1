package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody keeps the stock from the others without paying for it. */
@JuhuiTest
class UnpaidHoldingsApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Test
    void refusesTheSixthUnpaidOrderUntilOneIsCancelled() {
        var tea = goods.aProduct().stocked(100).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, tea.sku(), 1);
        var first = orders.place(buyer, purchase).ok().get("id").asString();
        IntStream.range(1, 5).forEach(_ -> orders.place(buyer, purchase).ok());

        var sixth = orders.place(buyer, purchase);
        assertThat(sixth.problem()).isEqualTo("ordering/too-many-unpaid");
        assertThat(sixth.text()).contains("5 笔待付款订单");
        assertThat(sixth.json().get("orderId").asString()).isEqualTo(first);

        buyer.http()
                .post("/api/orders/" + first + "/cancel", Map.of("reason", "不要了"))
                .ok();
        orders.place(buyer, purchase).ok();
    }

    @Test
    void refusesMoreUnpaidUnitsThanTenOrATenthOfWhatThereIs() {
        var few = goods.aProduct().stocked(30).make();
        var buyer = given.buyer();
        var seven = orders.place(buyer, orders.purchase(buyer, few.sku(), 7))
                .ok()
                .get("id")
                .asString();
        var more = orders.place(buyer, orders.purchase(buyer, few.sku(), 4));
        assertThat(more.problem()).isEqualTo("ordering/too-many-unpaid-units");
        assertThat(more.text()).contains("占用了 7 件").contains("最多 10 件");
        assertThat(more.json().get("orderId").asString()).isEqualTo(seven);
        orders.place(buyer, orders.purchase(buyer, few.sku(), 3)).ok();
        assertThat(orders.stock(few.sku())).containsExactly(30L, 10L, 0L);

        var many = goods.aProduct().stocked(400).make();
        orders.place(buyer, orders.purchase(buyer, many.sku(), 40)).ok();
        assertThat(orders.place(buyer, orders.purchase(buyer, many.sku(), 1)).problem())
                .isEqualTo("ordering/too-many-unpaid-units");
    }

    @Test
    void namesTheOwnUnpaidOrderThatHoldsTheLastUnit() {
        var last = goods.aProduct().stocked(1).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, last.sku(), 1);
        var placed = orders.place(buyer, purchase).ok();

        var again = orders.place(buyer, purchase);

        assertThat(again.problem()).isEqualTo("inventory/sold-out");
        assertThat(again.text())
                .contains("你有一笔待付款订单占用了 1 件")
                .contains(placed.get("number").asString());
        assertThat(again.json().get("orderId").asString())
                .isEqualTo(placed.get("id").asString());
        var other = given.buyer();
        var theirs = orders.place(other, orders.purchase(other, last.sku(), 1));
        assertThat(theirs.text())
                .doesNotContain("待付款", "orderId", "held", placed.get("number").asString());
    }

    @Test
    void countsOrdersThatArePlacedAtOnce() {
        var buyer = given.buyer();
        var purchases = IntStream.range(0, 12)
                .mapToObj(_ -> orders.purchase(
                        buyer, goods.aProduct().stocked(50).make().sku(), 1))
                .toList();
        var answers =
                Together.run(12, i -> orders.place(buyer, purchases.get(i)).status());
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(List.copyOf(answers).stream().filter(status -> status == 409))
                .hasSize(7);
    }
}
