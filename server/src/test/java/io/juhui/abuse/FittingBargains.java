package io.juhui.abuse;

import io.juhui.marketing.bargain.GivenBargain;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Bodies that bargains accept, and launches of somebody else. */
@Component
@Lazy
class FittingBargains {

    private final GivenBargain bargains;
    private final GivenGoods goods;
    private final Given given;

    FittingBargains(GivenBargain bargains, GivenGoods goods, Given given) {
        this.bargains = bargains;
        this.goods = goods;
        this.given = given;
    }

    @Nullable
    Map<String, Object> body(String operation) {
        if (!operation.startsWith("Bargain") && !operation.startsWith("LaunchStorefront")) {
            return null;
        }
        var sku = goods.aProduct().priced(2_000).make().sku();
        var body = new LinkedHashMap<String, Object>();
        switch (operation) {
            case "BargainConsole.create" -> {}
            case "BargainConsole.change" -> {
                body.put("version", 1);
                body.put("belowCost", false);
            }
            case "LaunchStorefront.launch" -> {
                return GivenBargain.launching(bargains.running(bargains.terms(sku), GivenBargain.rule(5, sku)), sku);
            }
            default -> {
                return null;
            }
        }
        body.put("campaign", bargains.terms(sku));
        body.put("rule", GivenBargain.rule(5, sku));
        return body;
    }

    String campaign() {
        var sku = goods.aProduct().priced(2_000).make().sku();
        return bargains.create(bargains.terms(sku), GivenBargain.rule(5, sku))
                .ok()
                .get("id")
                .asString();
    }

    String launch() {
        return bargains.launchOf(
                given.buyer(), goods.aProduct().priced(2_000).make().sku());
    }
}
