package io.juhui.marketing.coupon;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Coupons as the console would make them and buyers come by them, each about some SKUs only, so that tests leave each other alone. */
@Component
@Lazy
public class GivenCoupons {

    static final String PATH = "/api/console/coupons";
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final GivenOrders orders;
    private final JdbcClient db;
    private final Clock clock;

    GivenCoupons(Given given, GivenOrders orders, JdbcClient db, Clock clock) {
        this.given = given;
        this.orders = orders;
        this.db = db;
        this.clock = clock;
    }

    /** To be claimed from an hour ago for a day, by everybody, everywhere. */
    public Map<String, Object> campaign(SkuId... skus) {
        var campaign = new LinkedHashMap<String, Object>();
        campaign.put("name", "新年券");
        campaign.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        campaign.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        campaign.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        campaign.put("audience", Map.of("kind", "all", "ids", List.of()));
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", Arrays.asList(skus));
        campaign.put("scope", Map.of("all", false, "chosen", chosen, "except", NO_GOODS));
        campaign.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        campaign.put("budget", new LinkedHashMap<>());
        campaign.put("closes", List.of());
        return campaign;
    }

    /** ¥100 or more, ¥10 less, for seven days; a hundred of them, one each, from everywhere. */
    public static Map<String, Object> hundredMinusTen() {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("kind", "MINUS");
        rule.put("threshold", 10_000);
        rule.put("value", 1_000);
        rule.put("validity", Map.of("days", 7));
        rule.put("uses", 1);
        rule.put("perPerson", 1);
        rule.put("total", 100);
        rule.put("withPromotions", true);
        rule.put("ways", List.of("CENTRE", "PRODUCT", "CODE"));
        return rule;
    }

    Http.Answer create(Map<String, Object> campaign, Map<String, Object> rule) {
        return given.owner().post(PATH, Map.of("campaign", campaign, "rule", rule));
    }

    String running(Map<String, Object> campaign, Map<String, Object> rule) {
        var id = create(campaign, rule).ok().get("id").asString();
        verb(id, "publish", Map.of("belowCost", true)).ok();
        return id;
    }

    public String running(SkuId... skus) {
        return running(campaign(skus), hundredMinusTen());
    }

    Http.Answer verb(String id, String verb, Map<String, Object> body) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, body);
    }

    JsonNode campaignRow(String id) {
        return given.owner().get("/api/console/campaigns/" + id).ok();
    }

    static Http.Answer claim(Given.Buyer buyer, String campaign) {
        return claim(buyer, campaign, UUID.randomUUID().toString());
    }

    static Http.Answer claim(Given.Buyer buyer, String campaign, String key) {
        return buyer.http().key(key).post("/api/coupons/claims", Map.of("campaignId", campaign, "product", false));
    }

    /** The id of the coupon. */
    static String claimed(Given.Buyer buyer, String campaign) {
        return claim(buyer, campaign).ok().at("/coupons/0").asString();
    }

    Map<String, Object> wish(Given.Buyer buyer, SkuId sku, int quantity, String... picks) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        body.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        body.put("source", "BUY_NOW");
        var chosen = new ArrayList<Map<String, Object>>();
        for (var pick : picks) {
            chosen.add(Map.of("kind", "coupon", "id", pick, "amount", 0));
        }
        body.put("picks", chosen);
        return body;
    }

    JsonNode quote(Given.Buyer buyer, SkuId sku, int quantity, String... picks) {
        return buyer.http()
                .post("/api/quotes", wish(buyer, sku, quantity, picks))
                .ok();
    }

    /** The body of a placing as it was quoted just now. */
    Map<String, Object> purchase(Given.Buyer buyer, SkuId sku, int quantity, String... picks) {
        var body = wish(buyer, sku, quantity, picks);
        body.put(
                "quoteToken",
                buyer.http().post("/api/quotes", body).ok().get("token").asString());
        body.put("note", "");
        body.put("noReturnConfirmed", true);
        return body;
    }

    /** The state of one of this buyer's coupons, as the page of coupons says. */
    static String state(Given.Buyer buyer, String coupon) {
        for (var tab : List.of("USABLE", "USED", "ENDED")) {
            for (var one : buyer.http().get("/api/coupons?tab=" + tab).ok().get("items")) {
                if (one.get("id").asString().equals(coupon)) {
                    return one.get("state").asString();
                }
            }
        }
        return "GONE";
    }

    /** As if its time had come then. */
    void endsAt(String coupon, java.time.Instant at) {
        db.sql("update coupon set valid_from = :at::timestamptz - interval '30 days', valid_until = :at where id = :id")
                .param("id", Long.parseLong(coupon))
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    void allEndAt(String campaign, java.time.Instant at) {
        db.sql("update coupon set valid_until = :at where campaign_id = :id")
                .param("id", Long.parseLong(campaign))
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }

    void claimedLongAgo(String coupon) {
        db.sql("update coupon set claimed_at = claimed_at - interval '30 days' where id = :id")
                .param("id", Long.parseLong(coupon))
                .update();
    }

    long coupons(String campaign) {
        return db.sql("select count(*) from coupon where campaign_id = :id")
                .param("id", Long.parseLong(campaign))
                .query(Long.class)
                .single();
    }

    /** claimed, open, locked, used, expired, voided as the console lists them. */
    List<Long> figures(String campaign) {
        for (var row : given.owner().get(PATH + "?limit=50").ok().get("items")) {
            if (row.get("id").asString().equals(campaign)) {
                return List.of(
                        row.get("claimed").asLong(),
                        row.get("open").asLong(),
                        row.get("locked").asLong(),
                        row.get("used").asLong(),
                        row.get("expired").asLong(),
                        row.get("voided").asLong());
            }
        }
        return List.of();
    }
}
