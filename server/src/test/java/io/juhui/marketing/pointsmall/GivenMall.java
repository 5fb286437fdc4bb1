package io.juhui.marketing.pointsmall;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.ledger.Pot;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.trade.tender.GivenPurse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Things of the points mall as the console would make them, and buyers with points. */
@Component
@Lazy
public class GivenMall {

    static final String PATH = "/api/console/points-mall";
    static final long CARRIAGE = 800;
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final GivenPurse purse;
    private final GivenOrders orders;
    private final Clock clock;

    GivenMall(Given given, GivenPurse purse, GivenOrders orders, Clock clock) {
        this.given = given;
        this.purse = purse;
        this.orders = orders;
        this.clock = clock;
    }

    /** Everybody's from an hour ago for a day; about these goods, or about none in particular. */
    public Map<String, Object> terms(SkuId... skus) {
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "积分好礼");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", skus.length == 0, "chosen", chosen, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", new LinkedHashMap<>());
        terms.put("closes", List.of());
        return terms;
    }

    /** With every member of the budget, as bodies are held against the document. */
    public Map<String, Object> sample() {
        var terms = terms();
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        terms.put("budget", budget);
        return terms;
    }

    private static Map<String, Object> rule(String kind, String item, long amount, long points) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("kind", kind);
        rule.put("item", item);
        rule.put("amount", amount);
        rule.put("points", points);
        rule.put("cash", 0);
        rule.put("stock", 100);
        rule.put("perPerson", 1);
        return rule;
    }

    /** Five yuan for 100 points; a hundred of them, one for each person. */
    public static Map<String, Object> card() {
        return rule("GIFTCARD", "", 500, 100);
    }

    static Map<String, Object> coupon(String template) {
        return rule("COUPON", template, 1, 100);
    }

    /** For 300 points and some money. */
    static Map<String, Object> goods(SkuId sku, long cash) {
        var rule = rule("GOODS", Long.toString(sku.value()), 1, 300);
        rule.put("cash", cash);
        rule.put("perPerson", 2);
        return rule;
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rule));
    }

    String running(Map<String, Object> terms, Map<String, Object> rule) {
        var id = create(terms, rule).ok().get("id").asString();
        verb(id, "publish", Map.of("belowCost", true)).ok();
        return id;
    }

    public String running(Map<String, Object> rule) {
        return running(terms(), rule);
    }

    Http.Answer verb(String id, String verb, Map<String, Object> body) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, body);
    }

    public Given.Buyer with(long points) {
        var buyer = given.buyer();
        put(buyer, points);
        return buyer;
    }

    public void put(Given.Buyer buyer, long points) {
        purse.put(buyer, Pot.POINTS_AVAILABLE, points);
    }

    static Http.Answer exchange(Given.Buyer buyer, String campaign, long points) {
        return exchange(buyer, campaign, points, UUID.randomUUID().toString());
    }

    static Http.Answer exchange(Given.Buyer buyer, String campaign, long points, String key) {
        return buyer.http()
                .key(key)
                .post("/api/points-mall/exchanges", Map.of("campaignId", campaign, "points", points));
    }

    static JsonNode thing(Given.Buyer buyer, String campaign) {
        return buyer.http().get("/api/points-mall/" + campaign).ok();
    }

    JsonNode row(String campaign) {
        var rows = given.owner().get(PATH + "?limit=50").ok().get("items");
        for (var row : rows) {
            if (row.get("id").asString().equals(campaign)) {
                return row;
            }
        }
        throw new AssertionError("not on the shelf: " + campaign);
    }

    /** The body of a placing with a fresh quote, paid with so much of one's balance. */
    Map<String, Object> purchase(Given.Buyer buyer, SkuId sku, int quantity, String campaign, long points, long money) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        wish.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        wish.put("source", "BUY_NOW");
        var mall = Map.<String, Object>of("kind", "pointsmall", "id", campaign, "amount", points);
        wish.put(
                "picks",
                money == 0 ? List.of(mall) : List.of(mall, Map.of("kind", "balance", "id", "", "amount", money)));
        var quote = buyer.http().post("/api/quotes", wish).ok();
        wish.put("quoteToken", quote.get("token").asString());
        wish.put("note", "");
        wish.put("noReturnConfirmed", true);
        return wish;
    }
}
