package io.juhui.marketing.bargain;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.ledger.Pot;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.tender.GivenPurse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Bargains as the console would make them, launched and helped by buyers who have enough on a card to pay in one step. */
@Component
@Lazy
public class GivenBargain {

    static final String PATH = "/api/console/bargains";
    static final String DOOR = "/api/bargains";
    static final long START = 2_000;
    static final long FLOOR = 800;
    static final long FIRST = 200;

    private static final long RICH = 10_000_000;
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final GivenOrders orders;
    private final GivenPurse purse;
    private final JdbcClient db;
    private final Clock clock;

    GivenBargain(Given given, GivenOrders orders, GivenPurse purse, JdbcClient db, Clock clock) {
        this.given = given;
        this.orders = orders;
        this.purse = purse;
        this.db = db;
        this.clock = clock;
    }

    /** For everybody, from an hour ago for two days. */
    public Map<String, Object> terms(SkuId... skus) {
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "一起砍");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(2)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", false, "chosen", chosen, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", budget(null));
        terms.put("closes", List.of());
        return terms;
    }

    static Map<String, Object> budget(@Nullable Long total) {
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", total);
        budget.put("perDay", null);
        return budget;
    }

    /** From ¥20 by ¥2 and so many random cuts to ¥8, for a day; bought at any price, within an hour after that; everything else wide. */
    public static Map<String, Object> rule(int helpers, SkuId... skus) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("cutting", "RANDOM");
        rule.put("helpers", helpers);
        rule.put("hours", 24);
        rule.put("buying", "ANY");
        rule.put("payMinutes", 60);
        rule.put("launchesPerPerson", 9);
        rule.put("helpsPerPerson", 0);
        var all = new ArrayList<Map<String, Object>>();
        for (var sku : skus) {
            all.add(sku(sku));
        }
        rule.put("skus", all);
        return rule;
    }

    static Map<String, Object> sku(SkuId sku) {
        var one = new LinkedHashMap<String, Object>();
        one.put("skuId", sku);
        one.put("start", START);
        one.put("floor", FLOOR);
        one.put("first", FIRST);
        one.put("cut", null);
        one.put("stock", null);
        return one;
    }

    /** The same rule with something else about its only SKU. */
    static Map<String, Object> rule(int helpers, SkuId sku, String what, @Nullable Object value) {
        var rule = rule(helpers, sku);
        var one = sku(sku);
        one.put(what, value);
        rule.put("skus", List.of(one));
        return rule;
    }

    static Map<String, Object> with(Map<String, Object> rule, String what, Object value) {
        rule.put(what, value);
        return rule;
    }

    public Http.Answer create(Map<String, Object> terms, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", terms, "rule", rule));
    }

    public String running(Map<String, Object> terms, Map<String, Object> rule) {
        var id = create(terms, rule).ok().get("id").asString();
        verb(id, "publish").ok();
        return id;
    }

    String running(int helpers, SkuId sku) {
        return running(terms(sku), rule(helpers, sku));
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

    public static Map<String, Object> launching(String campaign, SkuId sku) {
        return Map.of("campaignId", campaign, "skuId", sku, "channel", "H5");
    }

    static Http.Answer launch(Given.Buyer buyer, String campaign, SkuId sku) {
        return buyer.http().post(DOOR + "/launches", launching(campaign, sku));
    }

    /** @param id of the launch */
    record Launched(String id, Given.Buyer owner, SkuId sku) {

        Map<String, Object> pick() {
            return Map.of("kind", "bargain", "id", id, "amount", 0);
        }

        String path() {
            return DOOR + "/launches/" + id;
        }

        JsonNode view() {
            return owner.http().get(path()).ok();
        }

        long price() {
            return view().get("price").asLong();
        }

        String state() {
            return view().get("state").asString();
        }
    }

    Launched launched(Given.Buyer buyer, String campaign, SkuId sku) {
        return new Launched(launch(buyer, campaign, sku).ok().get("id").asString(), buyer, sku);
    }

    Launched launched(String campaign, SkuId sku) {
        return launched(buyer(), campaign, sku);
    }

    /** One of a shop-wide scene: somebody's own, that {@code buyer} has launched. */
    public String launchOf(Given.Buyer buyer, SkuId sku) {
        return launched(buyer, running(5, sku), sku).id();
    }

    static Http.Answer help(Given.Buyer friend, Launched launch) {
        return friend.http().put(launch.path() + "/help", null);
    }

    /** By so many friends, one after the other. */
    void helped(Launched launch, int friends) {
        given.buyers(friends).forEach(friend -> help(friend, launch).ok());
    }

    Map<String, Object> wish(Launched launch, SkuId sku, int quantity) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        body.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(launch.owner())));
        body.put("source", "BUY_NOW");
        body.put("channel", "H5");
        body.put("picks", List.of(launch.pick()));
        return body;
    }

    /** Why it cannot be bought, as the confirm page says it. */
    String hint(Launched launch, SkuId sku, int quantity) {
        return launch.owner()
                .http()
                .post("/api/quotes", wish(launch, sku, quantity))
                .ok()
                .at("/hints/0/text")
                .asString();
    }

    /** The body of a placing as it was quoted just now. */
    Map<String, Object> purchase(Launched launch) {
        var body = wish(launch, launch.sku(), 1);
        body.put(
                "quoteToken",
                launch.owner()
                        .http()
                        .post("/api/quotes", body)
                        .ok()
                        .get("token")
                        .asString());
        body.put("note", "");
        body.put("noReturnConfirmed", true);
        return body;
    }

    Http.Answer place(Launched launch) {
        return orders.place(launch.owner(), purchase(launch));
    }

    Bought ordered(Launched launch) {
        var order = place(launch).ok();
        return new Bought(
                launch.owner(), new OrderId(Long.parseLong(order.get("id").asString())));
    }

    static void pay(Bought order) {
        var answer = order.buyer().http().put(order.path() + "/tenders", Map.of("card", RICH, "balance", 0));
        if (answer.status() != 204) {
            throw new AssertionError(answer.text());
        }
    }

    static Http.Answer cancel(Bought order) {
        return order.buyer().http().post(order.path() + "/cancel", Map.of("reason", "不想要了"));
    }

    long taken(SkuId sku) {
        return db.sql("select coalesce(sum(taken), 0) from bargain_sku where sku_id = :sku")
                .param("sku", sku.value())
                .query(Long.class)
                .single();
    }

    List<String> closes(Launched launch) {
        return db.sql("select unnest(closes_lanes) as lane from bargain_launch where id = :id")
                .param("id", Long.parseLong(launch.id()))
                .query(io.juhui.platform.store.Row.mapper(row -> row.text("lane")))
                .list();
    }

    /** As if help ended then; the time to pay and the deadline move along. */
    void closeAt(Launched launch, Instant at) {
        db.sql("""
                with moved as (
                    update bargain_launch
                       set launched_at = least(launched_at, :at), closes_at = :at, pay_until = :at::timestamptz + (pay_until - closes_at)
                     where id = :id
                    returning id
                )
                update scheduled_tasks
                   set execution_time = :at
                 where task_name = 'bargain.launch'
                   and task_instance in (select id::text from moved)
                """)
                .param("id", Long.parseLong(launch.id()))
                .param("at", Timestamp.from(at))
                .update();
    }
}
