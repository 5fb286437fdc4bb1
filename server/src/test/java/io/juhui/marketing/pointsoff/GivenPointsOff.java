package io.juhui.marketing.pointsoff;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Points-off campaigns as the console would make them, each about some SKUs only, so that tests leave each other alone. */
@Component
@Lazy
public class GivenPointsOff {

    static final String PATH = "/api/console/points-offs";

    /** What little orders are carried for. */
    static final long CARRIAGE = 800;

    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final GivenOrders orders;
    private final Clock clock;

    GivenPointsOff(Given given, GivenOrders orders, Clock clock) {
        this.given = given;
        this.orders = orders;
        this.clock = clock;
    }

    Map<String, Object> terms(SkuId... skus) {
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "积分当钱花");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", false, "chosen", chosen, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", new LinkedHashMap<>());
        terms.put("closes", List.of());
        return terms;
    }

    public static Map<String, Object> rate(int perYuan, @Nullable Integer most, long minimum) {
        var rate = new LinkedHashMap<String, Object>();
        rate.put("perYuan", perYuan);
        rate.put("most", most);
        rate.put("minimum", minimum);
        return rate;
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rate) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rate));
    }

    public String running(int perYuan, @Nullable Integer most, long minimum, SkuId... skus) {
        var id =
                create(terms(skus), rate(perYuan, most, minimum)).ok().get("id").asString();
        verb(id, "publish", Map.of("belowCost", true)).ok();
        return id;
    }

    Http.Answer verb(String id, String verb, Map<String, Object> body) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, body);
    }

    /** And the carriage out of one's balance. */
    static List<Map<String, Object>> pointsAndBalance(long most) {
        return List.of(
                Map.of("kind", "points", "id", "", "amount", most),
                Map.of("kind", "balance", "id", "", "amount", CARRIAGE));
    }

    static List<Map<String, Object>> points(long most) {
        return most == 0 ? List.of() : List.of(Map.of("kind", "points", "id", "", "amount", most));
    }

    JsonNode quote(Given.Buyer buyer, SkuId sku, int quantity, List<Map<String, Object>> picks) {
        return buyer.http()
                .post("/api/quotes", wish(orders.address(buyer), sku, quantity, picks))
                .ok();
    }

    private static Map<String, Object> wish(String address, SkuId sku, int quantity, List<Map<String, Object>> picks) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        wish.put("delivery", Map.of("kind", "EXPRESS", "addressId", address));
        wish.put("source", "BUY_NOW");
        wish.put("picks", picks);
        return wish;
    }

    /** The body of a placing with a fresh quote. */
    public Map<String, Object> purchase(
            Given.Buyer buyer, String address, SkuId sku, int quantity, List<Map<String, Object>> picks) {
        var wish = wish(address, sku, quantity, picks);
        var quote = buyer.http().post("/api/quotes", wish).ok();
        wish.put("quoteToken", quote.get("token").asString());
        wish.put("note", "");
        wish.put("noReturnConfirmed", true);
        return wish;
    }

    static long goods(JsonNode quote) {
        return quote.get("goods").asLong();
    }

    Map<String, Object> purchase(Given.Buyer buyer, SkuId sku, int quantity, long points) {
        return purchase(buyer, orders.address(buyer), sku, quantity, points(points));
    }
}
