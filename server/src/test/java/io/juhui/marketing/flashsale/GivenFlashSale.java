package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.money.ledger.Pot;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.tender.GivenPurse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Flash sales as the console would make them, and buyers who draw turns and have enough on a card to pay in one step. */
@Component
@Lazy
public class GivenFlashSale {

    static final String PATH = "/api/console/flash-sales";
    static final long PRICE = 990;

    private static final long RICH = 10_000_000;
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final GivenOrders orders;
    private final GivenPurse purse;
    private final FlashOpening opening;
    private final FlashSessions sessions;
    private final FlashToken tokens;
    private final JdbcClient db;
    private final Clock clock;
    private final Map<SkuId, String> selling = new ConcurrentHashMap<>();

    GivenFlashSale(
            Given given,
            GivenOrders orders,
            GivenPurse purse,
            FlashOpening opening,
            FlashSessions sessions,
            FlashToken tokens,
            JdbcClient db,
            Clock clock) {
        this.given = given;
        this.orders = orders;
        this.purse = purse;
        this.opening = opening;
        this.sessions = sessions;
        this.tokens = tokens;
        this.db = db;
        this.clock = clock;
    }

    /** For everybody, from an hour ago for two days. */
    public Map<String, Object> terms(SkuId... skus) {
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "整点秒杀");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(2)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", false, "chosen", chosen, "except", NO_GOODS));
        terms.put("limits", limits(0, 0, 0));
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        terms.put("budget", budget);
        terms.put("closes", List.of());
        return terms;
    }

    static Map<String, Object> limits(int times, int units, int perOrder) {
        return Map.of("timesPerPerson", times, "unitsPerPerson", units, "unitsPerOrder", perOrder);
    }

    /** So many of each at ¥9.90, in one session that began a minute ago; everything else as it is by default. */
    public Map<String, Object> rule(int stock, SkuId... skus) {
        var now = clock.instant();
        return rule(stock, List.of(times(now.minusSeconds(60), now.plus(Duration.ofHours(1)))), skus);
    }

    static Map<String, Object> rule(int stock, List<Map<String, Object>> sessions, SkuId... skus) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("unpaidMinutes", 10);
        rule.put("warmUpHours", 24);
        rule.put("remindMinutes", 5);
        rule.put("turnSeconds", 120);
        rule.put("perDevice", 0);
        rule.put("sessions", sessions);
        var prices = new ArrayList<Map<String, Object>>();
        for (var sku : skus) {
            prices.add(Map.of("skuId", sku, "price", PRICE, "stock", stock));
        }
        rule.put("skus", prices);
        return rule;
    }

    static Map<String, Object> times(Instant from, Instant to) {
        return Map.of("startsAt", from.toString(), "endsAt", to.toString());
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rule));
    }

    /** Published; sessions whose time it is have been opened. */
    public String running(Map<String, Object> terms, Map<String, Object> rule) {
        var id = create(terms, rule).ok().get("id").asString();
        verb(id, "publish").ok();
        openAll(id);
        return id;
    }

    /** As their deadline does when their time has come. */
    int openAll(String campaign) {
        sessionsOf(campaign).forEach(session -> opening.open(session, clock.instant()));
        return 0;
    }

    Http.Answer verb(String id, String verb) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, Map.of("belowCost", true));
    }

    List<FlashSession> sessionsOf(String campaign) {
        return sessions.of(new CampaignId(Long.parseLong(campaign)));
    }

    public String session(String campaign) {
        return Long.toString(sessionsOf(campaign).getFirst().id().value());
    }

    /** A sale that runs, with its one session. */
    record Sale(String campaign, String session, SkuId sku) {}

    Sale sale(SkuId sku, int stock) {
        return sale(terms(sku), rule(stock, sku), sku);
    }

    Sale sale(Map<String, Object> terms, Map<String, Object> rule, SkuId sku) {
        var campaign = running(terms, rule);
        return new Sale(campaign, session(campaign), sku);
    }

    /** With a full card. */
    List<Given.Buyer> buyers(int count) {
        var all = given.buyers(count);
        all.forEach(buyer -> purse.put(buyer, Pot.CARD_AVAILABLE, RICH));
        return all;
    }

    Given.Buyer buyer() {
        return buyers(1).getFirst();
    }

    public static Map<String, Object> wish(SkuId sku, UUID device) {
        return Map.of("skuId", sku, "channel", "H5", "device", device.toString());
    }

    static Http.Answer draw(Given.Buyer buyer, Sale sale) {
        return draw(buyer, sale, UUID.randomUUID());
    }

    static Http.Answer draw(Given.Buyer buyer, Sale sale, UUID device) {
        return buyer.http().post("/api/flash-sales/sessions/" + sale.session() + "/turns", wish(sale.sku(), device));
    }

    static JsonNode turn(Given.Buyer buyer, Sale sale) {
        return buyer.http()
                .get("/api/flash-sales/sessions/" + sale.session() + "/turns/"
                        + sale.sku().value())
                .ok();
    }

    static Map<String, Object> pick(String token) {
        return Map.of("kind", "flashsale", "id", token, "amount", 0);
    }

    /** A turn that is let in at once. */
    static Map<String, Object> drawn(Given.Buyer buyer, Sale sale) {
        return pick(draw(buyer, sale).ok().get("token").asString());
    }

    Map<String, Object> wish(Given.Buyer buyer, SkuId sku, int quantity, List<Map<String, Object>> picks) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        body.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        body.put("source", "BUY_NOW");
        body.put("channel", "H5");
        body.put("picks", picks);
        return body;
    }

    JsonNode quote(Given.Buyer buyer, SkuId sku, int quantity, Map<String, Object> pick) {
        return buyer.http()
                .post("/api/quotes", wish(buyer, sku, quantity, List.of(pick)))
                .ok();
    }

    /** The body of a placing as it was quoted just now. */
    Map<String, Object> purchase(Given.Buyer buyer, SkuId sku, int quantity, Map<String, Object> pick) {
        var body = wish(buyer, sku, quantity, List.of(pick));
        body.put(
                "quoteToken",
                buyer.http().post("/api/quotes", body).ok().get("token").asString());
        body.put("note", "");
        body.put("noReturnConfirmed", true);
        return body;
    }

    Http.Answer place(Given.Buyer buyer, SkuId sku, int quantity, Map<String, Object> pick) {
        return orders.place(buyer, purchase(buyer, sku, quantity, pick));
    }

    Bought placed(Given.Buyer buyer, Sale sale) {
        return bought(buyer, place(buyer, sale.sku(), 1, drawn(buyer, sale)));
    }

    static Bought bought(Given.Buyer buyer, Http.Answer placed) {
        return new Bought(
                buyer, new OrderId(Long.parseLong(placed.ok().get("id").asString())));
    }

    /** With the card, in one step. */
    static Http.Answer pay(Bought order) {
        return order.buyer().http().put(order.path() + "/tenders", Map.of("card", RICH, "balance", 0));
    }

    static void paid(Bought order) {
        var answer = pay(order);
        if (answer.status() != 204) {
            throw new AssertionError(answer.text());
        }
    }

    static Http.Answer cancel(Bought order) {
        return order.buyer().http().post(order.path() + "/cancel", Map.of("reason", "不想要了"));
    }

    /** Set aside, left, held, sold, given back. */
    record Units(int carved, int left, int held, int sold, int returned) {}

    Units units(Sale sale) {
        return db.sql("""
                select carved, left_over, held, sold, returned
                  from flash_stock
                 where session_id = :session
                   and sku_id = :sku
                """)
                .param("session", Long.parseLong(sale.session()))
                .param("sku", sale.sku().value())
                .query((set, _) -> new Units(set.getInt(1), set.getInt(2), set.getInt(3), set.getInt(4), set.getInt(5)))
                .single();
    }

    /** As if the turn had been let in so much earlier. */
    void earlier(Given.Buyer buyer, Sale sale, Duration by) {
        db.sql("""
                update flash_turn
                   set let_in_at = let_in_at - make_interval(secs => :seconds)
                 where session_id = :session
                   and buyer_id = :buyer
                """)
                .param("seconds", by.toSeconds())
                .param("session", Long.parseLong(sale.session()))
                .param("buyer", buyer.id().value())
                .update();
    }

    /** The pick of a turn that waits, which nobody is told. */
    Map<String, Object> pickOf(Given.Buyer buyer, Sale sale) {
        var key = new FlashKey(Long.parseLong(sale.session()), sale.sku().value());
        var position = turn(buyer, sale).get("position").asInt();
        return pick(tokens.of(buyer.id(), new FlashToken.Turn(key, position)));
    }

    /** When the deadline of a session falls due. */
    Instant due(String kind, String session) {
        return db.sql("select execution_time from scheduled_tasks where task_name = :kind and task_instance = :id")
                .param("kind", kind)
                .param("id", session)
                .query((set, _) -> set.getTimestamp(1).toInstant())
                .single();
    }

    /** A session of this SKU that sells, always the same. */
    public String selling(SkuId sku) {
        return selling.computeIfAbsent(sku, _ -> sale(sku, 500).session());
    }

    /** A session that has not begun. */
    public String announced(SkuId sku) {
        var starts = clock.instant().plus(Duration.ofHours(5));
        return session(running(terms(sku), rule(5, List.of(times(starts, starts.plus(Duration.ofHours(1)))), sku)));
    }

    boolean close(Sale sale) {
        var session = sessions.find(new FlashSessionId(Long.parseLong(sale.session())))
                .orElseThrow();
        return opening.close(session, clock.instant());
    }
}
