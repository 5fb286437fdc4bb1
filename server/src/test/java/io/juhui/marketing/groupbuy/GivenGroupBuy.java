package io.juhui.marketing.groupbuy;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Group buys as the console would make them, and buyers who have enough on a card to pay in one step. */
@Component
@Lazy
public class GivenGroupBuy {

    static final String PATH = "/api/console/group-buys";
    static final long PRICE = 1_500;

    private static final long RICH = 10_000_000;
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final GivenOrders orders;
    private final GivenPurse purse;
    private final JdbcClient db;
    private final Clock clock;

    GivenGroupBuy(Given given, GivenOrders orders, GivenPurse purse, JdbcClient db, Clock clock) {
        this.given = given;
        this.orders = orders;
        this.purse = purse;
        this.db = db;
        this.clock = clock;
    }

    /** For everybody, from an hour ago for a day. */
    public Map<String, Object> terms(SkuId... skus) {
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "一起拼");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", false, "chosen", chosen, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        terms.put("budget", budget);
        terms.put("closes", List.of());
        return terms;
    }

    /** ¥15 for teams of so many, open for a day; everything else as it is by default. */
    public static Map<String, Object> rule(int size, SkuId... skus) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("size", size);
        rule.put("hours", 24);
        rule.put("closing", "TEAM_HOURS");
        rule.put("perk", null);
        rule.put("single", true);
        rule.put("strangers", true);
        rule.put("fills", false);
        rule.put("fillsFrom", 1);
        var prices = new ArrayList<Map<String, Object>>();
        for (var sku : skus) {
            prices.add(price(sku, PRICE, null));
        }
        rule.put("skus", prices);
        return rule;
    }

    static Map<String, Object> price(SkuId sku, long price, @org.jspecify.annotations.Nullable Integer stock) {
        var one = new LinkedHashMap<String, Object>();
        one.put("skuId", sku);
        one.put("price", price);
        one.put("stock", stock);
        return one;
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rule));
    }

    public String running(Map<String, Object> terms, Map<String, Object> rule) {
        var id = create(terms, rule).ok().get("id").asString();
        verb(id, "publish").ok();
        return id;
    }

    public String running(int size, SkuId... skus) {
        return running(terms(skus), rule(size, skus));
    }

    Http.Answer verb(String id, String verb) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, Map.of("belowCost", true));
    }

    /** Somebody with a full card. */
    Given.Buyer buyer() {
        return buyers(1).getFirst();
    }

    List<Given.Buyer> buyers(int count) {
        var all = given.buyers(count);
        all.forEach(buyer -> purse.put(buyer, Pot.CARD_AVAILABLE, RICH));
        return all;
    }

    long onCard(Given.Buyer buyer) {
        return purse.in(buyer, Pot.CARD_AVAILABLE);
    }

    static long rich() {
        return RICH;
    }

    static Map<String, Object> opening(String campaign) {
        return Map.of("kind", "groupbuy", "id", "open-" + campaign, "amount", 0);
    }

    static Map<String, Object> joining(String team, boolean otherToo) {
        return Map.of("kind", "groupbuy", "id", "join-" + team, "amount", otherToo ? 1 : 0);
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

    JsonNode quote(Given.Buyer buyer, SkuId sku, int quantity, List<Map<String, Object>> picks) {
        return buyer.http()
                .post("/api/quotes", wish(buyer, sku, quantity, picks))
                .ok();
    }

    /** The body of a placing as it was quoted just now. */
    Map<String, Object> purchase(Given.Buyer buyer, SkuId sku, int quantity, List<Map<String, Object>> picks) {
        var body = wish(buyer, sku, quantity, picks);
        body.put(
                "quoteToken",
                buyer.http().post("/api/quotes", body).ok().get("token").asString());
        body.put("note", "");
        body.put("noReturnConfirmed", true);
        return body;
    }

    Http.Answer place(Given.Buyer buyer, SkuId sku, int quantity, Map<String, Object> pick) {
        return orders.place(buyer, purchase(buyer, sku, quantity, List.of(pick)));
    }

    Bought placed(Given.Buyer buyer, SkuId sku, int quantity, Map<String, Object> pick) {
        var order = place(buyer, sku, quantity, pick).ok();
        return new Bought(buyer, new OrderId(Long.parseLong(order.get("id").asString())));
    }

    /** With the card, in one step. */
    static Http.Answer pay(Bought order) {
        return order.buyer().http().put(order.path() + "/tenders", Map.of("card", RICH, "balance", 0));
    }

    Bought paid(Given.Buyer buyer, SkuId sku, Map<String, Object> pick) {
        var order = placed(buyer, sku, 1, pick);
        var answer = pay(order);
        if (answer.status() != 204) {
            throw new AssertionError(answer.text());
        }
        return order;
    }

    /** @param team its id */
    record Opened(String team, Bought leader) {}

    Opened opened(String campaign, SkuId sku) {
        var leader = paid(buyer(), sku, opening(campaign));
        return new Opened(teamOf(leader), leader);
    }

    /** A team with its leader that its merchant may complete. */
    public String fillable(SkuId sku) {
        var rule = rule(3, sku);
        rule.put("fills", true);
        return opened(running(terms(sku), rule), sku).team();
    }

    Bought joined(String team, SkuId sku) {
        return paid(buyer(), sku, joining(team, false));
    }

    /** Paid teams of so many, with one who leads and nobody else yet. */
    List<Opened> teams(int count, String campaign, SkuId sku) {
        var all = new ArrayList<Opened>();
        for (int i = 0; i < count; i++) {
            all.add(opened(campaign, sku));
        }
        return all;
    }

    String teamOf(Bought order) {
        return db.sql("select team_id from group_seat where order_id = :id")
                .param("id", order.id().value())
                .query(Long.class)
                .single()
                .toString();
    }

    String seat(Bought order) {
        return db.sql("select state from group_seat where order_id = :id")
                .param("id", order.id().value())
                .query(String.class)
                .single();
    }

    JsonNode view(String team) {
        return given.buyer().http().get("/api/group-buys/teams/" + team).ok();
    }

    String state(String team) {
        return db.sql("select state from group_team where id = :id")
                .param("id", Long.parseLong(team))
                .query(String.class)
                .single();
    }

    int paid(String team) {
        return db.sql("select paid from group_team where id = :id")
                .param("id", Long.parseLong(team))
                .query(Integer.class)
                .single();
    }

    long taken(SkuId sku) {
        return db.sql("select coalesce(sum(taken), 0) from group_buy_sku where sku_id = :sku")
                .param("sku", sku.value())
                .query(Long.class)
                .single();
    }

    /** As if they closed then; the deadline moves along, as it was set. */
    void closeAt(List<String> teams, Instant at) {
        var ids = teams.stream().map(Long::parseLong).toArray(Long[]::new);
        db.sql("""
                with moved as (
                    update group_team set closes_at = :at where id = any(:ids) and state = 'OPEN' returning id
                )
                update scheduled_tasks
                   set execution_time = :at
                 where task_name = 'groupbuy.team'
                   and task_instance in (select id::text from moved)
                """).param("ids", ids).param("at", java.sql.Timestamp.from(at)).update();
    }

    void closeNow(String team) {
        closeAt(List.of(team), clock.instant());
    }

    /** Why a pick cannot be, as the confirm page says it. */
    String hint(Given.Buyer buyer, SkuId sku, Map<String, Object> pick) {
        var quote = quote(buyer, sku, 1, List.of(pick));
        assertThat(quote.get("goods").asLong()).as("the ordinary price").isGreaterThan(PRICE);
        return quote.at("/hints/0/text").asString();
    }
}
