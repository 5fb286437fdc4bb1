package io.juhui.abuse;

import io.juhui.marketing.coupon.GivenCoupons;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Coupons that can be claimed, given and coded, each about goods of its own, and what has to be said for that. */
@Component
@Lazy
class FittingCoupons {

    private final GivenCoupons coupons;
    private final Given given;
    private final GivenGoods goods;

    FittingCoupons(GivenCoupons coupons, Given given, GivenGoods goods) {
        this.coupons = coupons;
        this.given = given;
        this.goods = goods;
    }

    @Nullable
    Map<String, Object> body(String operation, Given.Buyer buyer) {
        return switch (operation) {
            case "CouponConsole.create" -> form();
            case "CouponConsole.change" -> {
                var body = form();
                body.put("version", 1);
                body.put("belowCost", false);
                yield body;
            }
            case "CouponHandConsole.give" ->
                Map.of("buyers", List.of(Long.toString(buyer.id().value())));
            case "CouponHandConsole.giveToAudience" -> Map.of("audience", Map.of("kind", "all", "ids", List.of()));
            case "CouponHandConsole.make" -> Map.of("count", 1);
            case "CouponClaimStorefront.claim" -> Map.of("campaignId", running(), "product", false);
            case "CouponClaimStorefront.redeem" -> Map.of("code", code());
            default -> null;
        };
    }

    private Map<String, Object> form() {
        var terms = coupons.campaign(goods.aProduct().make().sku());
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        terms.put("budget", budget);
        var body = new LinkedHashMap<String, Object>();
        body.put("campaign", terms);
        body.put("rule", GivenCoupons.hundredMinusTen());
        return body;
    }

    String running() {
        return coupons.running(goods.aProduct().make().sku());
    }

    private String code() {
        return given.owner()
                .post("/api/console/coupons/" + running() + "/codes", Map.of("count", 1))
                .ok()
                .at("/codes/0")
                .asString();
    }
}
