package io.juhui.abuse;

import io.juhui.goods.catalog.SkuId;
import io.juhui.marketing.flashsale.GivenFlashSale;
import io.juhui.marketing.groupbuy.GivenGroupBuy;
import io.juhui.marketing.newcomer.GivenNewcomer;
import io.juhui.marketing.pointsoff.GivenPointsOff;
import io.juhui.marketing.spendsave.GivenSpendSave;
import io.juhui.marketing.timeprice.GivenLimitedPrice;
import io.juhui.testing.GivenGoods;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Campaigns in the state in which an operation may be called on them, and what a tool's form has to say; each about goods of its own. */
@Component
@Lazy
class FittingCampaigns {

    private final GivenSpendSave savings;
    private final GivenPointsOff points;
    private final GivenNewcomer newcomers;
    private final GivenGroupBuy groups;
    private final GivenFlashSale flash;
    private final GivenGoods goods;
    private @Nullable SkuId flashed;

    FittingCampaigns(
            GivenSpendSave savings,
            GivenPointsOff points,
            GivenNewcomer newcomers,
            GivenGroupBuy groups,
            GivenFlashSale flash,
            GivenGoods goods) {
        this.groups = groups;
        this.flash = flash;
        this.savings = savings;
        this.points = points;
        this.newcomers = newcomers;
        this.goods = goods;
    }

    private SkuId aSku() {
        return goods.aProduct().make().sku();
    }

    private Map<String, Object> terms(SkuId sku) {
        var terms = savings.terms(sku);
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        terms.put("budget", budget);
        return terms;
    }

    @Nullable
    Map<String, Object> body(String operation) {
        var body = new LinkedHashMap<String, Object>();
        switch (operation) {
            case "SpendSaveConsole.create",
                    "PointsOffConsole.create",
                    "NewcomerConsole.create",
                    "LimitedPriceConsole.create",
                    "GroupBuyConsole.create",
                    "FlashConsole.create" -> {}
            case "NewcomerConsole.change" -> body.put("version", 1);
            case "SpendSaveConsole.change",
                    "PointsOffConsole.change",
                    "LimitedPriceConsole.change",
                    "GroupBuyConsole.change",
                    "FlashConsole.change" -> {
                body.put("version", 1);
                body.put("belowCost", false);
            }
            default -> {
                return null;
            }
        }
        var sku = aSku();
        body.put("campaign", terms(sku));
        body.put("rule", rule(operation, sku));
        return body;
    }

    private Map<String, Object> rule(String operation, SkuId sku) {
        if (operation.startsWith("Flash")) {
            return flash.rule(5, sku);
        }
        if (operation.startsWith("GroupBuy")) {
            return GivenGroupBuy.rule(2, sku);
        }
        if (operation.startsWith("LimitedPrice")) {
            return GivenLimitedPrice.rule(1, sku);
        }
        if (operation.startsWith("PointsOff")) {
            return GivenPointsOff.rate(100, 500, 0);
        }
        return operation.startsWith("Newcomer") ? GivenNewcomer.rule() : GivenSpendSave.hundredMinusTen();
    }

    String of(String operation) {
        var sku = aSku();
        if (operation.startsWith("FlashConsole")) {
            return flash.create(terms(sku), flash.rule(5, sku)).ok().get("id").asString();
        }
        if (operation.startsWith("GroupBuy") || operation.startsWith("TeamConsole")) {
            return groups.create(terms(sku), GivenGroupBuy.rule(2, sku))
                    .ok()
                    .get("id")
                    .asString();
        }
        if (operation.startsWith("PointsOff")) {
            return points.create(terms(sku), rule(operation, sku))
                    .ok()
                    .get("id")
                    .asString();
        }
        if (operation.startsWith("Newcomer")) {
            return newcomers
                    .create(terms(sku), rule(operation, sku))
                    .ok()
                    .get("id")
                    .asString();
        }
        var id = savings.draft(terms(sku));
        if (operation.endsWith(".pause") || operation.endsWith(".resume") || operation.endsWith(".stop")) {
            savings.verb(id, "publish", Map.of("belowCost", true)).ok();
        }
        if (operation.endsWith(".resume")) {
            savings.verb(id, "pause", Map.of()).ok();
        }
        return id;
    }

    /** A session of a flash sale: one that sells, or one that is to be reminded of. */
    String flashSession(String operation) {
        return operation.endsWith(".remind") || operation.endsWith(".forget")
                ? flash.announced(aSku())
                : flash.selling(flashed());
    }

    /** A wish for a turn of the session that sells. */
    Map<String, Object> flashWish() {
        flash.selling(flashed());
        return GivenFlashSale.wish(flashed(), UUID.randomUUID());
    }

    private synchronized SkuId flashed() {
        if (flashed == null) {
            flashed = goods.aProduct().stocked(1_000).make().sku();
        }
        return flashed;
    }

    /** One that its merchant may complete. */
    String team() {
        return groups.fillable(aSku());
    }
}
