package io.juhui.abuse;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.trade.aftersale.GivenCases;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** After-sale cases in the state in which an operation may be called on them, and what it has to say. */
@Component
@Lazy
class FittingCases {

    private final Given given;
    private final GivenTrade trade;
    private final GivenCases cases;

    FittingCases(Given given, GivenTrade trade, GivenCases cases) {
        this.given = given;
        this.trade = trade;
        this.cases = cases;
    }

    String of(String operation, Given.Buyer buyer, SkuId sku) {
        cases.returnsGoSomewhere();
        var order = trade.done(buyer, Map.of(sku, 1));
        var id = GivenCases.id(cases.asked(order, 1, "EXCHANGE", "AGREED"));
        switch (operation) {
            case "AfterSaleStorefront.accept", "AfterSaleStorefront.decline" ->
                GivenCases.shop(given.owner(), id, "offer", Map.of("kind", "REPAIR", "amount", 0, "said", "可以修"))
                        .ok();
            case "AfterSaleStorefront.sendBack" -> agreed(id);
            case "CaseDesk.receive", "CaseDesk.inspect" -> returned(order, id);
            case "CaseDesk.send" -> inspected(order, id);
            case "AfterSaleStorefront.confirm" -> {
                inspected(order, id);
                GivenCases.shop(given.owner(), id, "send", GivenCases.parcel("SFFIT0002"))
                        .ok();
            }
            default -> {}
        }
        return id;
    }

    private void agreed(String id) {
        GivenCases.shop(given.owner(), id, "agree", Map.of()).ok();
    }

    private void returned(Bought order, String id) {
        agreed(id);
        GivenCases.buyer(order, id, "send-back", GivenCases.parcel("SFFIT0001")).ok();
    }

    private void inspected(Bought order, String id) {
        returned(order, id);
        GivenCases.shop(given.owner(), id, "inspect", GivenCases.inspected("ACCEPT", 0, 0, ""))
                .ok();
    }

    /** None where the fields of the body say all by their names. */
    @Nullable
    Object body(String operation, @Nullable Bought order) {
        return switch (operation) {
            case "ClaimStorefront.preview" -> wish(order);
            case "AfterSaleStorefront.ask" -> asked(order);
            case "SeveralStorefront.preview" -> several(wish(order));
            case "SeveralStorefront.ask" -> several(asked(order));
            case "AfterSaleStorefront.change" ->
                Map.of(
                        "version",
                        1,
                        "kind",
                        "REFUND_ONLY",
                        "reason",
                        "AGREED",
                        "amount",
                        1,
                        "description",
                        "好",
                        "mediaIds",
                        List.of());
            case "AfterSaleStorefront.withdraw", "CaseDesk.agree" -> Map.of("version", 1);
            case "AfterSaleStorefront.accept", "AfterSaleStorefront.decline" -> Map.of("version", 2);
            case "AfterSaleStorefront.sendBack" -> Map.of("version", 2, "carrier", "SF", "trackingNumber", "SFFIT0003");
            case "AfterSaleStorefront.confirm" -> Map.of("version", 5);
            case "CaseDesk.refuse" -> Map.of("version", 1, "reason", "不同意");
            case "CaseDesk.offer" -> Map.of("version", 1, "kind", "REPAIR", "amount", 0, "said", "可以修");
            case "CaseDesk.receive" -> Map.of("version", 3);
            case "CaseDesk.inspect" -> Map.of("version", 3, "verdict", "ACCEPT", "restock", 0, "amount", 0, "said", "");
            case "CaseDesk.send" -> Map.of("version", 4, "carrier", "SF", "trackingNumber", "SFFIT0004");
            default -> null;
        };
    }

    private static Map<String, Object> wish(@Nullable Bought order) {
        var own = java.util.Objects.requireNonNull(order);
        return Map.of("lineId", own.line(0), "units", 1, "kind", "RETURN", "reason", "NO_REASON");
    }

    /** The same with its line as the only part. */
    private static Map<String, Object> several(Map<String, Object> one) {
        var body = new java.util.LinkedHashMap<>(one);
        var part = new java.util.LinkedHashMap<String, Object>();
        for (var own : List.of("lineId", "units", "amount")) {
            var value = body.remove(own);
            if (value != null) {
                part.put(own, value);
            }
        }
        body.put("parts", List.of(part));
        return body;
    }

    private static Map<String, Object> asked(@Nullable Bought order) {
        var own = java.util.Objects.requireNonNull(order);
        var body = new java.util.LinkedHashMap<>(wish(own));
        body.put(
                "amount",
                GivenCases.preview(own, own.line(0), 1, "RETURN", "NO_REASON")
                        .get("amount")
                        .asLong());
        body.put("description", "");
        body.put("mediaIds", List.of());
        return body;
    }
}
