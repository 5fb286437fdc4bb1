package io.juhui.abuse;

import io.juhui.marketing.newcomer.GivenNewcomer;
import io.juhui.marketing.pointsoff.GivenPointsOff;
import io.juhui.marketing.spendsave.GivenSpendSave;
import io.juhui.testing.GivenGoods;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final GivenGoods goods;

    FittingCampaigns(GivenSpendSave savings, GivenPointsOff points, GivenNewcomer newcomers, GivenGoods goods) {
        this.savings = savings;
        this.points = points;
        this.newcomers = newcomers;
        this.goods = goods;
    }

    private Map<String, Object> terms() {
        var terms = savings.terms(goods.aProduct().make().sku());
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
            case "SpendSaveConsole.create", "PointsOffConsole.create", "NewcomerConsole.create" -> {}
            case "NewcomerConsole.change" -> body.put("version", 1);
            case "SpendSaveConsole.change", "PointsOffConsole.change" -> {
                body.put("version", 1);
                body.put("belowCost", false);
            }
            default -> {
                return null;
            }
        }
        body.put("campaign", terms());
        body.put("rule", rule(operation));
        return body;
    }

    private static Map<String, Object> rule(String operation) {
        if (operation.startsWith("PointsOff")) {
            return GivenPointsOff.rate(100, 500, 0);
        }
        return operation.startsWith("Newcomer") ? GivenNewcomer.rule() : GivenSpendSave.hundredMinusTen();
    }

    String of(String operation) {
        if (operation.startsWith("PointsOff")) {
            return points.create(terms(), rule(operation)).ok().get("id").asString();
        }
        if (operation.startsWith("Newcomer")) {
            return newcomers.create(terms(), rule(operation)).ok().get("id").asString();
        }
        var id = savings.draft(terms());
        if (operation.endsWith(".pause") || operation.endsWith(".resume") || operation.endsWith(".stop")) {
            savings.verb(id, "publish", Map.of("belowCost", true)).ok();
        }
        if (operation.endsWith(".resume")) {
            savings.verb(id, "pause", Map.of()).ok();
        }
        return id;
    }
}
