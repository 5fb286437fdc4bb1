package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stock that is sold, edited and counted by several hands at once. */
@JuhuiTest
class StockAbuseTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    private static Http.Answer move(Http staff, GivenGoods.Goods made, Map<String, Object> move) {
        return staff.post("/api/console/stock/" + made.sku().value() + "/moves", move);
    }

    @Test
    @DisplayName("A04 加购之后被别人买空：提交时拒绝，不留任何东西")
    void refusesAtSubmitWhatSomeoneElseBoughtMeanwhile() {
        var last = goods.aProduct().stocked(2).make();
        var slow = given.buyer();
        slow.http()
                .post("/api/cart/lines", Map.of("skuId", last.sku(), "quantity", 2))
                .ok();
        var purchase = orders.purchase(slow, last.sku(), 2);
        orders.placed(given.buyer(), last.sku(), 1);

        assertThat(orders.place(slow, purchase).problem()).isEqualTo("inventory/sold-out");

        assertThat(orders.stock(last.sku())).containsExactly(2L, 1L, 0L);
        assertThat(slow.http().get("/api/orders").ok().get("items")).isEmpty();
        assertThat(slow.http().get("/api/cart").ok().at("/invalid/0/skuId").asString())
                .isEqualTo(Long.toString(last.sku().value()));
    }

    @Test
    @DisplayName("A08 销售中改库存：±n 相加不丢，设定值遇到变化就 412")
    void addsWhatManyHandsAddWhileItIsSold() {
        var rice = goods.aProduct().stocked(20).make();
        var clerk = given.owner();
        Map<String, Object> plusThree = Map.of("kind", "ADD", "quantity", 3, "reason", "到货");
        Map<String, Object> minusOne = Map.of("kind", "ADD", "quantity", -1, "reason", "破损");
        var calls = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> move(clerk, rice, plusThree));
            calls.add(() -> move(clerk, rice, minusOne));
        }
        var buyers = given.buyers(8);
        var purchases = buyers.stream()
                .map(b -> Map.entry(b, orders.purchase(b, rice.sku(), 1)))
                .toList();
        purchases.forEach(p -> calls.add(() -> orders.place(p.getKey(), p.getValue())));

        assertThat(Together.run(calls)).allSatisfy(a -> assertThat(a.status()).isBetween(200, 201));

        assertThat(orders.stock(rice.sku())).containsExactly(20L + 6 * 3 - 6, 8L, 0L);
        assertThat(move(clerk, rice, Map.of("kind", "SET", "quantity", 50, "expected", 20, "reason", "盘点"))
                        .problem())
                .isEqualTo("inventory/stock-changed");
        assertThat(orders.stock(rice.sku())).containsExactly(32L, 8L, 0L);
        assertThat(move(clerk, rice, Map.of("kind", "SET", "quantity", 50, "expected", 32, "reason", "盘点"))
                        .ok()
                        .get("available")
                        .asLong())
                .isEqualTo(42);
    }

    @Test
    @DisplayName("A08 不能把库存减到已被订单占用的数量以下")
    void neverTakesAwayWhatIsReserved() {
        var tea = goods.aProduct().stocked(5).make();
        orders.placed(given.buyer(), tea.sku(), 4);
        var clerk = given.owner();

        assertThat(move(clerk, tea, Map.of("kind", "ADD", "quantity", -2, "reason", "破损"))
                        .problem())
                .isEqualTo("inventory/below-reserved");
        assertThat(move(clerk, tea, Map.of("kind", "SET", "quantity", 3, "expected", 5, "reason", "盘点"))
                        .status())
                .isEqualTo(412);
        assertThat(orders.stock(tea.sku())).containsExactly(5L, 4L, 0L);
    }

    @Test
    @DisplayName("A09 数据库自己不许库存为负、占用超过在库、金额为负")
    void letsNoStatementMakeANumberNegative() {
        var salt = goods.aProduct().stocked(5).make();
        var order = Long.parseLong(
                orders.placed(given.buyer(), salt.sku(), 1).get("id").asString());
        Stream.of(
                        "update stock set on_hand = -1 where sku_id = :sku",
                        "update stock set reserved = -1 where sku_id = :sku",
                        "update stock set reserved = on_hand + 1 where sku_id = :sku",
                        "update stock set sold = -1 where sku_id = :sku",
                        "update trade_order set total_fen = -1 where id = :order",
                        "update trade_order set goods_fen = -1 where id = :order",
                        "update trade_order set freight_fen = -1 where id = :order",
                        "update order_line set goods_fen = -1 where order_id = :order",
                        "update order_line set quantity = 0 where order_id = :order",
                        "update catalog_sku set price_fen = -1 where id = :sku",
                        "update stock_reservation set quantity = 0 where order_id = :order")
                .forEach(statement -> assertThatThrownBy(() -> db.sql(statement)
                                .param("sku", salt.sku().value())
                                .param("order", order)
                                .update())
                        .as(statement)
                        .isInstanceOf(DataIntegrityViolationException.class));
        assertThat(orders.stock(salt.sku())).containsExactly(5L, 1L, 0L);
    }

    @Test
    @DisplayName("A09 抢购的每一刻：没有一个数字为负")
    void isNeverNegativeAtAnyInstantOfARush() throws InterruptedException {
        var hot = goods.aProduct().stocked(10).make();
        var purchases = given.buyers(30).stream()
                .map(b -> Map.entry(b, orders.purchase(b, hot.sku(), 1)))
                .toList();
        var sampled = new ArrayList<List<Long>>();
        var over = new java.util.concurrent.atomic.AtomicBoolean();
        var watch = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                sampled.add(orders.stock(hot.sku()));
            }
        });

        var answers = Together.run(purchases.stream()
                .<Callable<Http.Answer>>map(p -> () -> orders.place(p.getKey(), p.getValue()))
                .toList());

        over.set(true);
        watch.join();
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(10);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(20);
        assertThat(sampled).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get(1)).isBetween(0L, row.getFirst());
            assertThat(row).allMatch(n -> n >= 0);
        });
        assertThat(orders.stock(hot.sku())).containsExactly(10L, 10L, 0L);
    }
}
