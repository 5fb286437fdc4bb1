package io.juhui.testing;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.payment.Till;
import io.juhui.trade.fulfilment.PickupPoints;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.PickupPlaces.PickupPlace;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Orders for tests, bought as a buyer would and paid as the gateway would tell it. */
@Component
@Lazy
public class GivenTrade {

    private final GivenOrders checkout;
    private final Till till;
    private final PickupPoints points;
    private final Orders orders;
    private final TransactionTemplate transaction;

    GivenTrade(GivenOrders checkout, Till till, PickupPoints points, Orders orders, TransactionTemplate transaction) {
        this.checkout = checkout;
        this.till = till;
        this.points = points;
        this.orders = orders;
        this.transaction = transaction;
    }

    public record Bought(Given.Buyer buyer, OrderId id) {

        public String path() {
            return "/api/orders/" + id.value();
        }

        public JsonNode view() {
            return buyer.http().get(path()).ok();
        }

        public String status() {
            return view().get("status").asString();
        }

        public List<String> actions() {
            return view().get("actions").valueStream().map(JsonNode::asString).toList();
        }

        /** The kind of what the buyer was told last. */
        public String newestNotice() {
            return buyer.http().get("/api/notices").ok().at("/items/0/kind").asString();
        }

        public String line(int index) {
            return view().get("lines").get(index).get("id").asString();
        }
    }

    public Bought placed(Given.Buyer buyer, Map<SkuId, Integer> lines, String source) {
        return place(buyer, lines, source, GivenOrders.express(checkout.address(buyer)));
    }

    public Bought toShip(Given.Buyer buyer, Map<SkuId, Integer> lines) {
        return pay(placed(buyer, lines, "BUY_NOW"));
    }

    public Bought toPickUp(Given.Buyer buyer, Map<SkuId, Integer> lines) {
        var point = points.create(
                new PickupPlace(0, "门店", "文三路 1 号", "9:00-21:00", "0571-88880000", 30_000_000, 120_000_000));
        var delivery = Map.<String, Object>of(
                "kind", "PICKUP",
                "pickupPointId", Long.toString(point.id()),
                "pickupName", "王小明",
                "pickupPhone", "19900001234");
        return pay(place(buyer, lines, "BUY_NOW", delivery));
    }

    /** Paid, sent and received. */
    public Bought done(Given.Buyer buyer, Map<SkuId, Integer> lines) {
        return receive(toShip(buyer, lines));
    }

    /** Sent and received. */
    public Bought receive(Bought order) {
        transaction.executeWithoutResult(_ -> {
            orders.beginShipping(order.id());
            orders.ship(order.id());
            orders.receive(order.id(), "BUYER", "");
        });
        return order;
    }

    /** Through the gateway that is played here, to the word that money came. */
    public Bought pay(Bought order) {
        order.buyer()
                .http()
                .post(order.path() + "/payments", Map.of("method", "WECHAT_H5"))
                .ok();
        till.pay(order.id().value());
        Till.until(() -> orders.find(order.id()).orElseThrow().paidAt() != null);
        return order;
    }

    private Bought place(Given.Buyer buyer, Map<SkuId, Integer> units, String source, Map<String, Object> delivery) {
        var lines = units.entrySet().stream()
                .map(e -> Map.<String, Object>of("skuId", e.getKey(), "quantity", e.getValue()))
                .toList();
        var order = checkout.place(buyer, checkout.purchase(buyer, lines, delivery, source))
                .ok();
        return new Bought(buyer, new OrderId(Long.parseLong(order.get("id").asString())));
    }

    /** One package of these lines, or of all that is left when there are none; tests share their made-up numbers. */
    public static Http.Answer ship(
            Http staff, Bought order, String carrier, String number, List<Map<String, Object>> lines) {
        return staff.post(
                "/api/console/orders/" + order.id().value() + "/packages",
                Map.of("carrier", carrier, "trackingNumber", number, "lines", lines, "numberMeant", true));
    }

    public static List<Map<String, Object>> lines(Map<String, Integer> units) {
        return units.entrySet().stream()
                .map(e -> Map.<String, Object>of("lineId", e.getKey(), "quantity", e.getValue()))
                .toList();
    }
}
