package io.juhui.example.seat;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.ordering.Interventions;
import io.juhui.trade.ordering.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything a marketing tool needs of the house, tried through the doors that its buyers use. */
@JuhuiTest
class SeatRoomTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    Interventions interventions;

    @Autowired
    Seats seats;

    @Autowired
    GivenTrade trade;

    @Autowired
    List<DeadlineHandler> deadlines;

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    private record Offered(SkuId sku, long id) {}

    /** Goods at ¥19.90 or so, seats at 1 yuan. */
    private Offered offered(int howMany, int minimum) {
        var sku = goods.aProduct().make().sku();
        var id = ids.next();
        seats.open(id, sku.value(), Money.fen(100), howMany, minimum);
        return new Offered(sku, id);
    }

    private Map<String, Object> wish(Given.Buyer buyer, Offered offered, int quantity) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", offered.sku(), "quantity", quantity)));
        body.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        body.put("source", "BUY_NOW");
        body.put("channel", "MINI_PROGRAM");
        body.put("picks", List.of(Map.of("kind", "seat", "id", Long.toString(offered.id()), "amount", 0)));
        return body;
    }

    private Http.Answer place(Given.Buyer buyer, Map<String, Object> wish) {
        var body = new LinkedHashMap<>(wish);
        body.put(
                "quoteToken",
                buyer.http().post("/api/quotes", wish).ok().get("token").asString());
        body.put("note", "");
        body.put("noReturnConfirmed", true);
        return orders.place(buyer, body);
    }

    private Bought bought(Given.Buyer buyer, Offered offered) {
        var order = place(buyer, wish(buyer, offered, 1)).ok();
        return new Bought(buyer, new OrderId(Long.parseLong(order.get("id").asString())));
    }

    @Test
    void givesThePriceToWhoPicksIt() {
        var offered = offered(3, 1);
        var buyer = given.buyer();
        var quote = buyer.http().post("/api/quotes", wish(buyer, offered, 2)).ok();

        assertThat(quote.at("/lines/0/amount").asLong()).isEqualTo(200);
        assertThat(quote.at("/lines/0/adjustments/0/text").asString()).isEqualTo("名额价");
        assertThat(quote.get("hints")).isEmpty();
        assertThat(quote.get("goods").asLong()).isEqualTo(200);
        assertThat(quote.get("list").asLong())
                .isEqualTo(200 + quote.get("discount").asLong());
        assertThat(quote.get("discount").asLong()).isPositive();

        var order = bought(buyer, offered).view();
        assertThat(order.get("goods").asLong()).isEqualTo(100);
        assertThat(order.get("list").asLong()).isEqualTo(quote.get("list").asLong() / 2);
        assertThat(order.get("discount").asLong()).isEqualTo(order.get("list").asLong() - 100);
    }

    @Test
    void saysWhatIsMissing() {
        var offered = offered(3, 5);
        var buyer = given.buyer();
        var quote = buyer.http().post("/api/quotes", wish(buyer, offered, 2)).ok();

        assertThat(quote.at("/hints/0/why").asString()).isEqualTo("MORE");
        assertThat(quote.at("/hints/0/pieces").asInt()).isEqualTo(3);
        assertThat(quote.at("/hints/0/text").asString()).isEqualTo("再买 3 件享名额价");
    }

    @Test
    void refusesAPickThatNoRoomOwnsAndOneThatIsMadeTwice() {
        var offered = offered(3, 1);
        var buyer = given.buyer();
        var unknown = wish(buyer, offered, 1);
        unknown.put("picks", List.of(Map.of("kind", "nobodys", "id", "1", "amount", 0)));
        assertThat(buyer.http().post("/api/quotes", unknown).problem()).isEqualTo("pricing/unknown-pick");

        var twice = wish(buyer, offered, 1);
        var pick = Map.of("kind", "seat", "id", Long.toString(offered.id()), "amount", 0);
        twice.put("picks", List.of(pick, pick));
        assertThat(buyer.http().post("/api/quotes", twice).problem()).isEqualTo("pricing/picked-twice");
    }

    @Test
    void holdsAPaidOrderWithItsOwnWordsUntilItIsReleased() {
        var offered = offered(3, 1);
        var order = bought(given.buyer(), offered);
        trade.pay(order);

        assertThat(order.view().get("statusText").asString()).isEqualTo("待确认名额");
        assertThat(order.buyer()
                        .http()
                        .get("/api/orders?status=TO_SHIP")
                        .ok()
                        .at("/items/0/statusText")
                        .asString())
                .isEqualTo("待确认名额");
        assertThat(order.view().at("/hold/kind").asString()).isEqualTo("seat");
        assertThat(order.buyer()
                        .http()
                        .get("/api/orders?status=TO_SHIP")
                        .ok()
                        .at("/items/0/hold/kind")
                        .asString())
                .isEqualTo("seat");
        assertThat(seats.isPaid(order.id().value())).isTrue();
        interventions.release(order.id(), "seat");
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(order.view().get("hold").isNull()).isTrue();
    }

    @Test
    void leavesTenMinutesToPay() {
        var view = bought(given.buyer(), offered(3, 1)).view();
        var placed = Instant.parse(view.get("placedAt").asString());

        assertThat(Instant.parse(view.get("payBefore").asString())).isEqualTo(placed.plus(Duration.ofMinutes(10)));
    }

    @Test
    void givesTheSeatBackWhenTheOrderIsCancelledByTheRoomOrTheBuyer() {
        var offered = offered(2, 1);
        var one = bought(given.buyer(), offered);
        var other = bought(given.buyer(), offered);
        assertThat(seats.taken(offered.id())).isEqualTo(2);

        interventions.cancel(one.id(), new Words("名额已取消", "The seat was withdrawn"));
        other.buyer()
                .http()
                .post(other.path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();

        assertThat(one.status()).isEqualTo("CANCELLED");
        assertThat(one.view().at("/timeline").toString()).contains("名额已取消");
        assertThat(seats.taken(offered.id())).isZero();
    }

    @Test
    void hearsOnceThatTheAfterSaleWindowHasClosed() {
        var order = bought(given.buyer(), offered(1, 1));
        trade.pay(order);
        interventions.release(order.id(), "seat");
        trade.receive(order);
        var window = deadlines.stream()
                .filter(handler -> handler.kind().equals("ordering.after-sale"))
                .findFirst()
                .orElseThrow();

        assertThat(window.attempt(order.id().value())).as("it is still open").isPresent();
        db.sql("update trade_order set done_at = done_at - interval '8 days' where id = :id")
                .param("id", order.id().value())
                .update();
        Together.run(8, _ -> window.attempt(order.id().value()));

        assertThat(seats.timesSettled(order.id().value())).isEqualTo(1);
    }

    /** Stale facts may refuse, never grant: forty who were all quoted the seat, three seats. */
    @Test
    void givesNoMoreSeatsThanThereAre() {
        var offered = offered(3, 1);
        var ready = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 40; i++) {
            var buyer = given.buyer();
            var body = new LinkedHashMap<>(wish(buyer, offered, 1));
            body.put(
                    "quoteToken",
                    buyer.http()
                            .post("/api/quotes", wish(buyer, offered, 1))
                            .ok()
                            .get("token")
                            .asString());
            body.put("note", "");
            body.put("noReturnConfirmed", true);
            ready.add(() -> orders.place(buyer, body));
        }
        var answers = Together.run(ready);

        var refused = answers.stream().filter(answer -> answer.status() != 201).toList();
        assertThat(refused)
                .hasSize(37)
                .allSatisfy(answer -> assertThat(answer.problem()).isIn("example/seats-full", "pricing/price-changed"));
        assertThat(seats.taken(offered.id())).isEqualTo(3);
        assertThat(orders.findings()).isEmpty();
    }
}
