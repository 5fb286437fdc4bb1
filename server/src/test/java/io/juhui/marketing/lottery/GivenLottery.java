package io.juhui.marketing.lottery;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.ledger.Pot;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.trade.tender.GivenPurse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lotteries as the console would make them, and people who draw. */
@Component
@Lazy
public class GivenLottery {

    static final String PATH = "/api/console/lotteries";
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final GivenPurse purse;
    private final GivenOrders orders;
    private final JdbcClient db;
    private final Clock clock;

    GivenLottery(Given given, GivenPurse purse, GivenOrders orders, JdbcClient db, Clock clock) {
        this.given = given;
        this.purse = purse;
        this.orders = orders;
        this.db = db;
        this.clock = clock;
    }

    /** Everybody's from an hour ago for a day. */
    public Map<String, Object> terms() {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "周年抽奖");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", true, "chosen", NO_GOODS, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        terms.put("budget", budget);
        terms.put("closes", List.of());
        return terms;
    }

    static Map<String, Object> prize(
            String name, String kind, String item, long amount, long worth, @Nullable Integer stock, int odds) {
        var prize = new LinkedHashMap<String, Object>();
        prize.put("name", name);
        prize.put("kind", kind);
        prize.put("item", item);
        prize.put("amount", amount);
        prize.put("worth", worth);
        prize.put("stock", stock);
        prize.put("odds", odds);
        prize.put("picture", null);
        prize.put("fallback", false);
        return prize;
    }

    public static Map<String, Object> card(int stock, int odds) {
        return prize("5 元礼品卡", "GIFTCARD", "", 500, 500, stock, odds);
    }

    static Map<String, Object> goods(SkuId sku, int stock, int odds) {
        return prize("茶叶一份", "GOODS", Long.toString(sku.value()), 1, 2_000, stock, odds);
    }

    public static Map<String, Object> nothing(int odds) {
        var prize = prize("谢谢参与", "NOTHING", "", 1, 0, null, odds);
        prize.put("fallback", true);
        return prize;
    }

    /** One free chance a day and no other; caps that nobody meets by accident. */
    public static Map<String, Object> rule(Map<String, Object> first, Map<String, Object> second) {
        var chances = new LinkedHashMap<String, Object>();
        chances.put("freePerDay", 1);
        chances.put("friendBy", "OPENED");
        chances.put("friendsPerDay", 0);
        chances.put("orderFrom", 1);
        chances.put("ordersPerDay", 0);
        chances.put("points", 100);
        chances.put("pointsPerDay", 0);
        var rule = new LinkedHashMap<String, Object>();
        rule.put("look", "WHEEL");
        rule.put("chances", chances);
        rule.put("drawsPerDay", 100);
        rule.put("drawsPerPerson", 1_000);
        rule.put("winsPerPerson", 1_000);
        rule.put("claimDays", 7);
        rule.put("text", "以实际公示为准");
        rule.put("prizes", new ArrayList<>(List.of(first, second)));
        return rule;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> chances(Map<String, Object> rule) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(rule.get("chances"));
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rule));
    }

    String running(Map<String, Object> terms, Map<String, Object> rule) {
        var id = create(terms, rule).ok().get("id").asString();
        verb(id, "publish", Map.of("belowCost", false)).ok();
        return id;
    }

    public String running(Map<String, Object> rule) {
        return running(terms(), rule);
    }

    Http.Answer verb(String id, String verb, Map<String, Object> body) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, body);
    }

    Http.Answer change(String id, Map<String, Object> terms, Map<String, Object> rule) {
        var version = given.owner()
                .get("/api/console/campaigns/" + id)
                .ok()
                .get("version")
                .asInt();
        return given.owner()
                .put(PATH + "/" + id, Map.of("version", version, "belowCost", false, "campaign", terms, "rule", rule));
    }

    Given.Buyer with(long points) {
        var buyer = given.buyer();
        purse.put(buyer, Pot.POINTS_AVAILABLE, points);
        return buyer;
    }

    static Http.Answer draw(Given.Buyer buyer, String campaign, long points, String key) {
        return buyer.http().key(key).post("/api/lotteries/" + campaign + "/draws", Map.of("points", points));
    }

    public static Http.Answer draw(Given.Buyer buyer, String campaign) {
        return draw(buyer, campaign, 0, UUID.randomUUID().toString());
    }

    static JsonNode drawn(Given.Buyer buyer, String campaign) {
        return draw(buyer, campaign).ok().get("draw");
    }

    static JsonNode page(Given.Buyer buyer, String campaign) {
        return buyer.http().get("/api/lotteries/" + campaign).ok();
    }

    static int left(Given.Buyer buyer, String campaign) {
        return page(buyer, campaign).at("/mine/left").asInt();
    }

    /** Lets every chance that was used have been used the day before. */
    void yesterday(String campaign) {
        db.sql("update lottery_chance set day = day - 1 where campaign_id = :id")
                .param("id", Long.parseLong(campaign))
                .update();
    }

    JsonNode board(String campaign) {
        return given.owner().get(PATH + "/" + campaign + "/board").ok();
    }

    /** The body of a placing of a prize, with a fresh quote. */
    Map<String, Object> claim(Given.Buyer buyer, SkuId sku, int quantity, String draw) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        wish.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        wish.put("source", "BUY_NOW");
        wish.put("picks", List.of(Map.of("kind", "lottery", "id", draw, "amount", 0)));
        var quote = buyer.http().post("/api/quotes", wish).ok();
        wish.put("quoteToken", quote.get("token").asString());
        wish.put("note", "");
        wish.put("noReturnConfirmed", true);
        return wish;
    }
}
