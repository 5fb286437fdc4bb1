package io.juhui.testing;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.payment.Till;
import io.juhui.trade.fulfilment.PickupPoints;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.spi.PickupPlaces.PickupPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Orders for tests, placed over HTTP as a buyer would and paid as the gateway would tell it. */
@Component
@Lazy
public class GivenTrade {

    private final Till till;
    private final PickupPoints points;
    private final Orders orders;
    private final TransactionTemplate transaction;

    GivenTrade(Till till, PickupPoints points, Orders orders, TransactionTemplate transaction) {
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
        var address = buyer.http()
                .post(
                        "/api/addresses",
                        Map.of(
                                "name", "王小明",
                                "phone", "19900001234",
                                "regionCode", "330106",
                                "detail", "文三路98号",
                                "isDefault", true))
                .ok();
        var delivery = new HashMap<String, Object>();
        delivery.put("kind", "EXPRESS");
        delivery.put("addressId", address.get("id").asString());
        return place(buyer, lines, source, delivery);
    }

    public Bought toShip(Given.Buyer buyer, Map<SkuId, Integer> lines) {
        return pay(placed(buyer, lines, "BUY_NOW"));
    }

    public Bought toPickUp(Given.Buyer buyer, Map<SkuId, Integer> lines) {
        var point = points.create(
                new PickupPlace(0, "门店", "文三路 1 号", "9:00-21:00", "0571-88880000", 30_000_000, 120_000_000));
        var delivery = new HashMap<String, Object>();
        delivery.put("kind", "PICKUP");
        delivery.put("pickupPointId", Long.toString(point.id()));
        delivery.put("pickupName", "王小明");
        delivery.put("pickupPhone", "19900001234");
        return pay(place(buyer, lines, "BUY_NOW", delivery));
    }

    /** Paid, sent and received. */
    public Bought done(Given.Buyer buyer, Map<SkuId, Integer> lines) {
        var order = toShip(buyer, lines);
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

    private static Bought place(
            Given.Buyer buyer, Map<SkuId, Integer> lines, String source, Map<String, Object> delivery) {
        var wanted = lines.entrySet().stream()
                .map(e -> Map.of("skuId", Long.toString(e.getKey().value()), "quantity", e.getValue()))
                .toList();
        var quote = buyer.http()
                .post("/api/quotes", Map.of("lines", wanted, "delivery", delivery, "source", source))
                .ok();
        var order = buyer.http()
                .post(
                        "/api/orders",
                        Map.of(
                                "lines",
                                wanted,
                                "delivery",
                                delivery,
                                "source",
                                source,
                                "quoteToken",
                                quote.get("token").asString(),
                                "note",
                                "",
                                "noReturnConfirmed",
                                true))
                .ok();
        return new Bought(buyer, new OrderId(Long.parseLong(order.get("id").asString())));
    }

    /** One package of these lines, or of all that is left when there are none. */
    public static Http.Answer ship(
            Http staff, Bought order, String carrier, String number, List<Map<String, Object>> lines) {
        return staff.post(
                "/api/console/orders/" + order.id().value() + "/packages",
                Map.of("carrier", carrier, "trackingNumber", number, "lines", lines));
    }

    public static List<Map<String, Object>> lines(Map<String, Integer> units) {
        return units.entrySet().stream()
                .map(e -> Map.<String, Object>of("lineId", e.getKey(), "quantity", e.getValue()))
                .toList();
    }
}
