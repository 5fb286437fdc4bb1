package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.abuse.ApiDocument.Operation;
import io.juhui.abuse.ApiDocument.Who;
import io.juhui.abuse.Scenes.Scene;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every write of the API document, sent twice by an impatient client. */
@JuhuiTest
class ReplayTest {

    /** Their answers hold a token and are never kept, or they end the session that asks. */
    private static final Set<String> NOT_KEPT = Set.of(
            "SessionStorefront.open",
            "SessionStorefront.sendCode",
            "SessionStorefront.close",
            "StaffDesk.open",
            "StaffDesk.close",
            "FlashStorefront.draw", // the same turn as long as it lasts
            "QuoteStorefront.quote", // questions: asked again they are answered anew
            "AddressStorefront.parse",
            "SegmentConsole.count",
            "CouponStorefront.choices",
            "CouponClaimStorefront.claim", // keys of the road: told that it stands already
            "CouponClaimStorefront.redeem",
            "MallStorefront.exchange",
            "LotteryStorefront.draw",
            "ClaimStorefront.preview",
            "SeveralStorefront.preview",
            "UnitRefundConsole.preview",
            "UnitRefundStorefront.preview");

    /** What a good body cannot be made for: a password nobody knows, an order not to be urged yet, a refund that has not failed. */
    private static final Set<String> REFUSED = Set.of(
            "StaffDesk.changePassword",
            "FulfilmentStorefront.urge",
            "OrderConsole.retryRefund",
            "PayableConsole.retryPayableRefund");

    @Autowired
    ApiDocument api;

    @Autowired
    Scenes scenes;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    private List<Operation> writes() {
        return api.operations().stream()
                .filter(o -> o.writes() && !o.upload() && o.who() != Who.ANYONE && !NOT_KEPT.contains(o.id()))
                .toList();
    }

    @Test
    @DisplayName("G01 接口文档里的每个写操作用同一个键发两次：字节相同，只有一次效果")
    void answersEveryWriteTwiceAlikeAndDoesItOnce() {
        var hotWords = given.owner().get("/api/console/hot-words").ok();
        var calls = new LinkedHashMap<Scene, Http>();
        for (var operation : writes()) {
            var scene = scenes.of(operation);
            calls.put(scene, scene.caller().key(UUID.randomUUID().toString()));
        }
        var firsts = new LinkedHashMap<Scene, Http.Answer>();
        calls.forEach((scene, caller) -> firsts.put(scene, scene.play(caller)));
        var rows = rows();

        assertThat(calls).allSatisfy((scene, caller) -> {
            var first = Objects.requireNonNull(firsts.get(scene));
            var again = scene.play(caller);
            var what = scene.operation() + " " + first.text() + " then " + again.text();
            assertThat(again.status()).as(what).isEqualTo(first.status());
            if (first.status() < 400) {
                assertThat(again.raw().body()).as(what).isEqualTo(first.raw().body());
                assertThat(again.raw().headers().firstValue("Idempotent-Replay"))
                        .as(what)
                        .hasValue("true");
            } else {
                assertThat(again.problem()).as(what).isEqualTo(first.problem());
            }
        });
        assertThat(rows()).isEqualTo(rows);
        assertThat(firsts.entrySet().stream()
                        .filter(e -> e.getValue().status() >= 400
                                && !REFUSED.contains(e.getKey().operation().id()))
                        .map(e -> e.getKey().operation() + " " + e.getValue().text()))
                .isEmpty();
        assertThat(calls).hasSizeGreaterThan(45);
        given.owner().put("/api/console/hot-words", Map.of("words", hotWords)).ok();
    }

    @Test
    @DisplayName("G01 同一个键发两次改价，只改一次")
    void changesAPriceOnceForOneKey() {
        var buyer = given.buyer();
        var id = orders.placed(buyer, goods.aProduct().priced(6_000).make().sku(), 1)
                .get("id")
                .asString();
        var line = buyer.http().get("/api/orders/" + id).ok().at("/lines/0/id").asString();
        var change = Map.of("lines", List.of(Map.of("lineId", line, "amount", -1_000)), "reason", "老顾客");
        var clerk = given.owner().key(UUID.randomUUID().toString());

        var answers = Together.run(4, _ -> clerk.post("/api/console/orders/" + id + "/price", change));

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.ok().at("/order/total").asLong()).isEqualTo(5_000));
        assertThat(buyer.http().get("/api/orders/" + id).ok().get("total").asLong())
                .isEqualTo(5_000);
    }

    @Test
    @DisplayName("G08 必须带键的写操作不带键，一律 400，什么也没做")
    void refusesWritesThatNeedAKeyWithoutOne() {
        var keyed = api.operations().stream().filter(Operation::keyed).toList();
        var callers = Callers.fresh(http, given);

        assertThat(keyed).hasSizeGreaterThan(12);
        assertThat(keyed).allSatisfy(operation -> {
            var path = operation.path().replaceAll("\\{\\w+}", "404");
            for (var key : List.of("", "short", "has space in it", "x".repeat(65), "键键键键键键键键")) {
                if (key.chars().allMatch(c -> c < 128)) {
                    var answer = callers.of(operation.who()).key(key).send(operation.method(), path, "{}");
                    assertThat(answer.status()).as(operation + " " + key).isEqualTo(400);
                    assertThat(answer.problem()).startsWith("web/idempotency-key-");
                }
            }
        });
    }

    @Test
    @DisplayName("G02 双击、两个标签页、后退重提：一张订单")
    void placesOneOrderHoweverOftenTheButtonIsPressed() {
        var milk = goods.aProduct().stocked(10).make();
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, milk.sku(), 1);
        var key = UUID.randomUUID().toString();

        var answers = Together.run(6, _ -> orders.place(buyer, purchase, key));

        assertThat(answers.stream().map(Http.Answer::text).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(orders.orders(milk.sku())).isEqualTo(1);
        assertThat(orders.stock(milk.sku())).containsExactly(10L, 1L, 0L);
    }

    /** Of everything that a write done twice would add to; what timers and listeners write in their own time is left out. */
    private Map<String, Long> rows() {
        var tables = db.sql("""
                select table_name from information_schema.tables
                 where table_schema = 'public'
                   and table_name !~ 'scheduled|event|notice|sim_|idempotency|trace|sms|token|session|search|price|version|member_stale|member_tag'
                 order by table_name
                """).query(String.class).list();
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }
}
