package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Ids;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A crowd is told quickly that something is sold out, and never a moment longer than it is. */
@JuhuiTest
class ShortageApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    Shortage shortage;

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    @Test
    void sellsTheVeryNextOneWhenStockIsBackWhoeverBroughtItBack() {
        var tea = goods.aProduct().stocked(0).make().sku();
        for (int round = 0; round < 6; round++) {
            var buyer = given.buyer();
            var purchase = orders.purchase(buyer, tea, 1);
            assertThat(orders.place(buyer, purchase).problem()).isEqualTo("inventory/sold-out");
            assertThat(orders.place(buyer, purchase).problem()).isEqualTo("inventory/sold-out");
            assertThat(shortage.remembers(tea.value())).isTrue();

            add(tea);
            var id = orders.place(buyer, purchase).ok().get("id").asString();
            assertThat(orders.place(buyer, purchase).problem()).isEqualTo("inventory/sold-out");
            assertThat(orders.place(buyer, purchase).problem()).isEqualTo("inventory/sold-out");

            buyer.http()
                    .post("/api/orders/" + id + "/cancel", Map.of("reason", "不要了"))
                    .ok();
            orders.place(buyer, purchase).ok();
        }
    }

    /** As another node would, which tells this one nothing. */
    private void add(SkuId sku) {
        db.sql("""
                with added as (
                    update stock set on_hand = on_hand + 1 where sku_id = :sku returning on_hand
                )
                insert into stock_move (id, sku_id, kind, quantity, on_hand_after, reason, actor, at)
                select :id, :sku, 'ADD', 1, on_hand, 'test', 'test', now() from added
                """).param("sku", sku.value()).param("id", ids.next()).update();
    }

    @Test
    void givesAKeyItsOrderAfterAllElseIsSoldOut() {
        var last = goods.aProduct().stocked(1).make().sku();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, last, 1);
        var key = UUID.randomUUID().toString();
        var id = orders.place(buyer, purchase, key).ok().get("id").asString();
        var other = given.buyer();
        var theirs = orders.purchase(other, last, 1);
        assertThat(orders.place(other, theirs).problem()).isEqualTo("inventory/sold-out");
        assertThat(shortage.remembers(last.value())).isTrue();

        assertThat(orders.place(buyer, purchase, key).ok().get("id").asString()).isEqualTo(id);
    }

    @Test
    void namesTheOwnUnpaidOrderOnTheShortWayToo() {
        var last = goods.aProduct().stocked(1).make().sku();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, last, 1);
        var placed = orders.place(buyer, purchase).ok();
        var long1 = orders.place(buyer, purchase);
        assertThat(shortage.remembers(last.value())).isTrue();
        var short1 = orders.place(buyer, purchase);

        assertThat(short1.problem()).isEqualTo("inventory/sold-out");
        assertThat(short1.json().get("orderId").asString())
                .isEqualTo(placed.get("id").asString())
                .isEqualTo(long1.json().get("orderId").asString());
        assertThat(short1.json().get("errors")).isEqualTo(long1.json().get("errors"));
        assertThat(short1.json().get("available")).isEqualTo(long1.json().get("available"));
        assertThat(short1.json().get("skuIds")).isEqualTo(long1.json().get("skuIds"));
    }

    /** Units come back while a crowd asks: each of them is sold, and none twice. */
    @Test
    void sellsEachUnitThatComesBackAmongTheRefusals() {
        var tea = goods.aProduct().stocked(0).make().sku();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var buyer = given.buyer();
            var purchase = orders.purchase(buyer, tea, 1);
            calls.add(() -> {
                int got = 0;
                for (int round = 0; round < 60; round++) {
                    got += orders.place(buyer, purchase).status() == 201 ? 1 : 0;
                }
                return got;
            });
        }
        calls.add(() -> {
            for (int unit = 0; unit < 12; unit++) {
                add(tea);
            }
            return 0;
        });
        var sold = Together.run(calls).stream().mapToInt(Integer::intValue).sum();
        for (var left = orders.stock(tea); left.get(0) > left.get(1); left = orders.stock(tea)) {
            var buyer = given.buyer();
            orders.place(buyer, orders.purchase(buyer, tea, 1)).ok();
            sold++;
        }
        assertThat(sold).isEqualTo(12);
        assertThat(orders.stock(tea)).containsExactly(12L, 12L, 0L);
        assertThat(orders.findings()).noneMatch(finding -> finding.contains("sku " + tea.value()));
    }
}
