package io.juhui.trade.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.gateway.LogisticsTraces;
import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.ordering.Orders;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@JuhuiTest
class TraceDeadlineSqlTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    Parcels parcels;

    @Autowired
    Tracking tracking;

    @Autowired
    Orders orders;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final Map<String, List<Trace>> road = new HashMap<>();
    private final List<String> followed = new java.util.ArrayList<>();
    private TraceDeadline deadline;

    @BeforeEach
    void aCarrierOfOurOwn() throws Exception {
        LogisticsTraces.Carrier carrier = new LogisticsTraces.Carrier() {
            @Override
            public void follow(String code, String number, String salt) {
                followed.add(number);
            }

            @Override
            public List<Trace> traces(String code, String number) {
                return road.getOrDefault(number, List.of());
            }
        };
        Constructor<LogisticsTraces> constructor = LogisticsTraces.class.getDeclaredConstructor(
                LogisticsTraces.Carrier.class, String.class, JsonMapper.class);
        constructor.setAccessible(true);
        deadline = new TraceDeadline(
                constructor.newInstance(carrier, "salt", JsonMapper.shared()), parcels, tracking, orders, clock);
    }

    private ParcelId ship(Bought order, String number, int units) {
        GivenTrade.ship(given.owner(), order, "YTO", number, GivenTrade.lines(Map.of(order.line(0), units)))
                .ok();
        return parcels.of(order.id()).getLast().id();
    }

    private Trace step(State state, int minutesAgo) {
        return new Trace(
                clock.instant().minus(minutesAgo, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS),
                state.name(),
                state);
    }

    @Test
    void followsOnceShowsTheRoadNewestFirstAndComesAgain() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var parcel = ship(order, "YT100001", 1);
        db.sql("update parcel set followed = false where id = :id")
                .param("id", parcel.value())
                .update();
        road.put("YT100001", List.of(step(State.COLLECTED, 20), step(State.MOVING, 10)));
        assertThat(deadline.attempt(parcel.value()))
                .hasValueSatisfying(at -> assertThat(at).isAfter(clock.instant()));
        deadline.attempt(parcel.value());
        assertThat(followed).containsExactly("YT100001");
        var shown = order.view().get("packages").get(0);
        assertThat(shown.get("state").asString()).isEqualTo("MOVING");
        assertThat(shown.get("trace").valueStream().map(t -> t.get("state").asString()))
                .containsExactly("MOVING", "COLLECTED");
    }

    @Test
    void countsTheOrderAsDeliveredWithTheLastSignatureOnly() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 2));
        var first = ship(order, "YT200001", 1);
        var second = ship(order, "YT200002", 1);
        var atShipping = receiptBefore(order);
        road.put("YT200001", List.of(step(State.SIGNED, 60)));
        assertThat(deadline.attempt(first.value())).isEmpty();
        assertThat(receiptBefore(order)).isEqualTo(atShipping);

        var last = step(State.SIGNED, 30);
        road.put("YT200002", List.of(step(State.MOVING, 90), last));
        assertThat(deadline.attempt(second.value())).isEmpty();
        assertThat(receiptBefore(order)).isEqualTo(last.at().plus(Duration.ofDays(7)));
        assertThat(order.newestNotice()).isEqualTo("fulfilment.delivered");
        deadline.attempt(second.value());
        assertThat(order.view()
                        .get("timeline")
                        .valueStream()
                        .filter(e -> e.get("kind").asString().equals("DELIVERED")))
                .hasSize(1);
    }

    @Test
    void stopsAskingWhenNobodyWaitsAnyMore() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var parcel = ship(order, "YT300001", 1);
        order.buyer().http().post(order.path() + "/confirm", Map.of()).ok();
        assertThat(deadline.attempt(parcel.value())).isEmpty();
        assertThat(deadline.attempt(1)).isEmpty();
    }

    @Test
    void isSetWithEveryPackage() {
        var order = trade.toShip(given.buyer(), Map.of(goods.aProduct().make().sku(), 1));
        var parcel = ship(order, "YT400001", 1);
        assertThat(db.sql(
                                "select count(*) from scheduled_tasks where task_name = 'fulfilment.trace' and task_instance = :id")
                        .param("id", Long.toString(parcel.value()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private @org.jspecify.annotations.Nullable Instant receiptBefore(Bought order) {
        return orders.find(order.id()).orElseThrow().receiptBefore();
    }
}
