package io.juhui.abuse;

import io.juhui.abuse.ApiDocument.Operation;
import io.juhui.abuse.ApiDocument.Who;
import io.juhui.party.membership.GivenMembers;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** For every operation the right caller, something of his own to call it on, and a body that is accepted. */
@Component
@Lazy
class Scenes {

    private final ApiDocument api;
    private final Http http;
    private final Given given;
    private final GivenGoods goods;
    private final GivenOrders orders;
    private final GivenTrade trade;
    private final FittingOrders fitting;
    private final FittingCases cases;
    private final FittingCampaigns campaigns;
    private final FittingBargains bargains;
    private final FittingCoupons coupons;
    private final FittingPaidIn paidIn;
    private final KnownValues known;
    private final JsonMapper json;
    private final Http owner;
    private final GivenGoods.Goods staple;

    Scenes(
            ApiDocument api,
            Http http,
            Given given,
            GivenGoods goods,
            GivenOrders orders,
            GivenTrade trade,
            FittingOrders fitting,
            FittingCases cases,
            FittingCampaigns campaigns,
            FittingBargains bargains,
            FittingCoupons coupons,
            FittingPaidIn paidIn,
            KnownValues known,
            JsonMapper json) {
        this.api = api;
        this.http = http;
        this.given = given;
        this.goods = goods;
        this.orders = orders;
        this.trade = trade;
        this.fitting = fitting;
        this.cases = cases;
        this.campaigns = campaigns;
        this.coupons = coupons;
        this.bargains = bargains;
        this.paidIn = paidIn;
        this.known = known;
        this.json = json;
        this.owner = given.owner();
        this.staple = goods.aProduct().stocked(10_000).make();
    }

    record Scene(
            Operation operation,
            Http caller,
            String path,
            @Nullable Object body) {

        Http.Answer play(Http as) {
            return as.send(operation.method(), path, body);
        }
    }

    /** A buyer of today with goods of his own in the shop. */
    private record Cast(Given.Buyer buyer, Http owner, GivenGoods.Goods made) {}

    Scene of(Operation operation) {
        var made = touchesGoods(operation) ? goods.aProduct().make() : staple;
        var cast = new Cast(given.buyer(), owner, made);
        var order = operation.path().contains("/orders/{id}")
                ? fitting.order(operation.id(), cast.buyer(), cast.made().sku())
                : null;
        var caller = operation.who() == Who.STAFF
                ? cast.owner()
                : operation.who() == Who.BUYER ? cast.buyer().http() : http;
        var fixed = operation.id().equals("FulfilmentConsole.correct") && order != null
                ? operation
                        .path()
                        .replace(
                                "{packageId}", order.view().at("/packages/0/id").asString())
                : operation.path();
        var path = fixed.replace("{asset}", "POINTS")
                .replace("{kind}", "order")
                .replaceAll("\\{\\w+}", order == null ? target(operation, cast) : id(order));
        if (operation.id().equals("CartStorefront.set") || operation.id().equals("CartStorefront.remove")) {
            cast.buyer()
                    .http()
                    .post("/api/cart/lines", Map.of("skuId", cast.made().sku(), "quantity", 1))
                    .ok();
            path += operation.method().equals("DELETE")
                    ? "?sku=" + cast.made().sku().value()
                    : "";
        }
        return new Scene(operation, caller, path, body(operation, cast, order));
    }

    /** What changes goods gets some of its own; all else shares what is made once. */
    private static boolean touchesGoods(Operation operation) {
        return operation.path().startsWith("/api/console/products")
                || operation.path().startsWith("/api/console/limited-prices")
                || operation.path().startsWith("/api/console/member-prices");
    }

    private static final Map<String, Object> EVERYBODY = Map.of(
            "match",
            "ALL",
            "conditions",
            List.of(Map.of("field", "ORDERS", "op", "AT_LEAST", "number", 0, "ids", List.of())));

    private static String named() {
        return "x" + Long.toString(System.nanoTime(), 36);
    }

    private @Nullable Object body(Operation operation, Cast cast, @Nullable Bought order) {
        var schema = operation.body();
        if (schema == null) {
            return null;
        }
        var ofCoupon = coupons.body(operation.id(), cast.buyer());
        var ofBargain = ofCoupon == null ? bargains.body(operation.id()) : ofCoupon;
        var ofCampaign = ofBargain == null ? campaigns.body(operation.id()) : ofBargain;
        var ofCase = ofCampaign == null ? cases.body(operation.id(), order) : ofCampaign;
        if (ofCase != null) {
            return json.readValue(json.writeValueAsString(ofCase), Map.class);
        }
        var ofPaidIn = paidIn.body(operation.id(), cast.buyer());
        if (ofPaidIn != null) {
            return json.readValue(json.writeValueAsString(ofPaidIn), Map.class);
        }
        return switch (operation.id()) {
            case "PlacingStorefront.place" ->
                orders.purchase(cast.buyer(), cast.made().sku(), 1);
            case "ProductConsole.create" ->
                json.readTree(json.writeValueAsString(goods.aProduct().draft()));
            case "ProductConsole.save" ->
                cast.owner()
                        .get("/api/console/products/" + cast.made().product().value())
                        .ok();
            case "UnitRefundConsole.refund", "UnitRefundStorefront.refund" -> {
                var own = Objects.requireNonNull(order);
                yield Map.of(
                        "lines",
                        GivenTrade.lines(Map.of(own.line(0), 1)),
                        "amount",
                        own.view().get("refundable").asLong(),
                        "reason",
                        "缺货");
            }
            case "FlashStorefront.draw" -> new LinkedHashMap<>(campaigns.flashWish());
            case "ShareStorefront.share" -> Map.of("kind", "MALL", "id", "", "channel", "LINK");
            case "LedgerConsole.adjust" ->
                new LinkedHashMap<>(Map.of(
                        "buyerId",
                        Long.toString(cast.buyer().id().value()),
                        "asset",
                        "POINTS",
                        "amount",
                        5,
                        "reason",
                        "样品"));
            case "LevelConsole.replace" -> {
                var seen = cast.owner().get(GivenMembers.LEVELS).ok();
                yield new LinkedHashMap<>(GivenMembers.body(seen, GivenMembers.drafts(seen)));
            }
            case "SettingsConsole.put" -> Map.of("value", "20000");
            case "SegmentConsole.count" -> Map.of("rule", EVERYBODY);
            case "SegmentConsole.create" -> Map.of("name", named(), "rule", EVERYBODY, "frozen", false);
            case "TagConsole.create" -> Map.of("name", named(), "rule", EVERYBODY);
            case "SegmentConsole.change", "TagConsole.change" ->
                Map.of("version", 1, "name", named(), "rule", EVERYBODY);
            case "MemberPriceConsole.put" ->
                Map.of("version", 0, "prices", List.of(Map.of("levelId", "2", "price", 1)));
            case "FulfilmentConsole.pickUp" -> {
                var paid = trade.toPickUp(cast.buyer(), Map.of(cast.made().sku(), 1));
                yield Map.of("code", paid.view().at("/delivery/pickupCode").asString());
            }
            default -> {
                var values = known.of(cast.buyer(), cast.made().sku(), order);
                yield new Samples(api, values, new Random(operation.id().hashCode())).of("", schema);
            }
        };
    }

    /** What the path names: an address of the buyer, a product on the shelf, a banner made just now. */
    private String target(Operation operation, Cast cast) {
        var path = operation.path();
        var ofPaidIn = paidIn.target(path, cast.buyer());
        if (ofPaidIn.isPresent()) {
            return ofPaidIn.get();
        }
        if (path.startsWith("/api/addresses/")) {
            return orders.address(cast.buyer());
        }
        if (path.startsWith("/api/console/coupons/{id}/")) {
            return coupons.running();
        }
        if (path.contains("/flash-sales/sessions/{id}")) {
            return campaigns.flashSession(operation.id());
        }
        if (path.contains("/bargains/launches/{id}")) {
            return bargains.launch();
        }
        if (path.contains("/bargains/{id}")) {
            return bargains.campaign();
        }
        if (path.contains("/group-buys/teams/{id}")) {
            return campaigns.team();
        }
        if (path.contains("/campaigns/{id}")) {
            return campaigns.of(operation.id());
        }
        if (path.contains("/after-sale/{id}")) {
            return cases.of(operation.id(), cast.buyer(), cast.made().sku());
        }
        if (path.startsWith("/api/console/ledger/transfers/")) {
            return cast.owner()
                    .post(
                            "/api/console/ledger/adjustments",
                            Map.of(
                                    "buyerId",
                                    Long.toString(cast.buyer().id().value()),
                                    "asset",
                                    "POINTS",
                                    "amount",
                                    1,
                                    "reason",
                                    "样品"))
                    .ok()
                    .get("id")
                    .asString();
        }
        if (path.startsWith("/api/console/members/") || path.startsWith("/api/console/ledger/owners/")) {
            return Long.toString(cast.buyer().id().value());
        }
        if (path.contains("/reviews/")) {
            fitting.reviewed(given.buyer(), cast.made().sku()); // newest first, and not by the caller
            var product = cast.made().product().value();
            return http.get("/api/products/" + product + "/reviews")
                    .ok()
                    .at("/items/0/id")
                    .asString();
        }
        if (path.contains("{skuId}")) {
            return Long.toString(cast.made().sku().value());
        }
        if (path.endsWith("/settings/{key}")) {
            return "identity.codes-per-day";
        }
        if (path.contains("/products/{") || path.contains("{product}")) {
            return Long.toString(cast.made().product().value());
        }
        var shelf = path.substring(0, Math.max(0, path.indexOf("/{")));
        return api.operations().stream()
                .filter(o -> o.method().equals("POST") && o.path().equals(shelf))
                .findFirst()
                .map(this::of)
                .map(scene -> scene.play(cast.owner()).ok().get("id").asString())
                .orElse("1");
    }

    private static String id(Bought order) {
        return Long.toString(order.id().value());
    }
}
