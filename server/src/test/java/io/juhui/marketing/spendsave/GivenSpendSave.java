package io.juhui.marketing.spendsave;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Spend-and-save campaigns as the console would make them, each about some SKUs only, so that tests leave each other alone. */
@Component
@org.springframework.context.annotation.Lazy
public class GivenSpendSave {

    static final String PATH = "/api/console/spend-saves";
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final Clock clock;

    GivenSpendSave(Given given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    /** From an hour ago for a day: ¥100 or more of these, ¥10 less. */
    public Map<String, Object> terms(SkuId... skus) {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "周年庆");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", false, "chosen", goods(skus), "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", new LinkedHashMap<>());
        terms.put("closes", List.of());
        return terms;
    }

    static Map<String, Object> goods(SkuId... skus) {
        return Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
    }

    public static Map<String, Object> hundredMinusTen() {
        return Map.of(
                "kind",
                "MINUS",
                "by",
                "AMOUNT",
                "tiers",
                List.of(Map.of("threshold", 10_000, "value", 1_000)),
                "repeat",
                false,
                "repeatCap",
                0);
    }

    static Map<String, Object> body(Map<String, Object> terms, Map<String, Object> rule) {
        return Map.of("campaign", terms, "rule", rule);
    }

    Http.Answer create(Map<String, Object> terms) {
        return given.owner().post(PATH, body(terms, hundredMinusTen()));
    }

    public String draft(Map<String, Object> terms) {
        return create(terms).ok().get("id").asString();
    }

    String running(Map<String, Object> terms) {
        var id = draft(terms);
        verb(id, "publish", Map.of("belowCost", false)).ok();
        return id;
    }

    public Http.Answer verb(String id, String verb, Map<String, Object> body) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, body);
    }

    tools.jackson.databind.JsonNode row(String id) {
        return given.owner().get("/api/console/campaigns/" + id).ok();
    }

    String state(String id) {
        return row(id).get("state").asString();
    }
}
