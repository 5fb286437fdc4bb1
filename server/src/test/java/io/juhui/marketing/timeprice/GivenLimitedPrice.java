package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Limited prices as the console would make them, each about some SKUs only, so that tests leave each other alone. */
@Component
@Lazy
public class GivenLimitedPrice {

    static final String PATH = "/api/console/limited-prices";
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final Clock clock;

    GivenLimitedPrice(Given given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /** For everybody, from an hour ago for a day. */
    Map<String, Object> terms(SkuId... skus) {
        var now = clock.instant();
        return terms("整点", now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)), skus);
    }

    public static Map<String, Object> terms(String name, Instant start, Instant end, SkuId... skus) {
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", name);
        terms.put("startsAt", start.toString());
        terms.put("endsAt", end.toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", false, "chosen", chosen, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", budget);
        terms.put("closes", List.of());
        return terms;
    }

    /** All for the same price. */
    public static Map<String, Object> rule(long price, SkuId... skus) {
        return Map.of(
                "skus",
                Arrays.stream(skus)
                        .map(sku -> Map.of("skuId", sku, "price", price))
                        .toList());
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rule));
    }

    public Http.Answer publish(String id) {
        return given.owner().post("/api/console/campaigns/" + id + "/publish", Map.of("belowCost", true));
    }

    String published(Map<String, Object> terms, Map<String, Object> rule) {
        var id = create(terms, rule).ok().get("id").asString();
        publish(id).ok();
        return id;
    }

    /** Published; for everybody between these two. */
    public String published(SkuId sku, long price, Instant start, Instant end) {
        return published(terms("整点", start, end, sku), rule(price, sku));
    }

    public void stop(String id) {
        given.owner().post("/api/console/campaigns/" + id + "/stop", Map.of()).ok();
    }
}
