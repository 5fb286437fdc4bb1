package io.juhui.abuse;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.trade.review.GivenReviews;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Orders in the state in which an operation may be called on them. */
@Component
@Lazy
class FittingOrders {

    private final Given given;
    private final GivenTrade trade;

    FittingOrders(Given given, GivenTrade trade) {
        this.given = given;
        this.trade = trade;
    }

    Bought order(String operation, Given.Buyer buyer, SkuId sku) {
        var units = Map.of(sku, 1);
        return switch (operation) {
            case "OrderStorefront.confirm", "OrderStorefront.extend", "FulfilmentConsole.correct" ->
                shipped(buyer, sku);
            case "OrderStorefront.hide",
                    "ReviewStorefront.review",
                    "AfterSaleStorefront.ask",
                    "SeveralStorefront.ask",
                    "SeveralStorefront.preview",
                    "ClaimStorefront.preview" -> trade.done(buyer, units);
            case "ReviewStorefront.append" -> reviewed(buyer, sku);
            case "OrderConsole.refund",
                    "OrderConsole.unmask",
                    "FulfilmentConsole.ship",
                    "FulfilmentStorefront.urge",
                    "UnitRefundConsole.preview",
                    "UnitRefundConsole.refund",
                    "UnitRefundStorefront.preview",
                    "UnitRefundStorefront.refund" -> trade.toShip(buyer, units);
            default -> trade.placed(buyer, units, "BUY_NOW");
        };
    }

    Bought reviewed(Given.Buyer buyer, SkuId sku) {
        var order = trade.done(buyer, Map.of(sku, 1));
        GivenReviews.review(order, 5, "好").ok();
        return order;
    }

    private Bought shipped(Given.Buyer buyer, SkuId sku) {
        var order = trade.toShip(buyer, Map.of(sku, 1));
        GivenTrade.ship(given.owner(), order, "SF", "SF" + order.id().value(), List.of())
                .ok();
        return order;
    }
}
