package io.juhui.marketing.topup;

import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Pot;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Top-ups as buyers make them, and campaigns for one buyer each, so that tests leave each other alone. */
@Component
@Lazy
public class GivenTopUps {

    static final String CAMPAIGNS = "/api/console/top-up-campaigns";
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final Given given;
    private final Till till;
    private final Balances balances;
    private final Clock clock;

    GivenTopUps(Given given, Till till, Balances balances, Clock clock) {
        this.given = given;
        this.till = till;
        this.balances = balances;
        this.clock = clock;
    }

    /** For this buyer alone, from an hour ago for a day. */
    Map<String, Object> terms(Given.Buyer guest) {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "充值有礼");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put(
                "audience",
                Map.of(
                        "kind",
                        "seat-guest",
                        "ids",
                        List.of(Long.toString(guest.id().value()))));
        terms.put("scope", Map.of("all", true, "chosen", NO_GOODS, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        terms.put("budget", budget);
        terms.put("closes", List.of());
        return terms;
    }

    static Map<String, Object> tier(long amount, long gift, long points, Object... rewards) {
        return Map.of("amount", amount, "gift", gift, "points", points, "rewards", List.of(rewards));
    }

    /** A body that makes a draft; with a version it changes one that has just been made. */
    public Map<String, Object> sample(Given.Buyer guest) {
        var rule = Map.of("tiers", List.of(tier(10_000, 1_000, 0)), "giftDays", 0);
        return new LinkedHashMap<>(Map.of("version", 1, "belowCost", false, "campaign", terms(guest), "rule", rule));
    }

    Http.Answer create(Map<String, Object> terms, int giftDays, List<?> tiers) {
        return given.owner()
                .post(CAMPAIGNS, Map.of("campaign", terms, "rule", Map.of("tiers", tiers, "giftDays", giftDays)));
    }

    String running(Map<String, Object> terms, int giftDays, Object... tiers) {
        var id = create(terms, giftDays, List.of(tiers)).ok().get("id").asString();
        given.owner()
                .post("/api/console/campaigns/" + id + "/publish", Map.of("belowCost", false))
                .ok();
        return id;
    }

    public Http.Answer open(Given.Buyer buyer, long amount, long gift, long points) {
        return buyer.http()
                .post("/api/top-ups", Map.of("amount", amount, "gift", gift, "points", points, "channel", "H5"));
    }

    /** Opened, and begun to be paid. */
    public long begun(Given.Buyer buyer, long amount) {
        var id = open(buyer, amount, 0, 0).ok().get("id").asString();
        pay(buyer, id).ok();
        return Long.parseLong(id);
    }

    Http.Answer pay(Given.Buyer buyer, String id) {
        return buyer.http().post("/api/payables/" + id + "/payments", Map.of("method", "WECHAT_H5"));
    }

    public long paid(Given.Buyer buyer, long amount) {
        var id = begun(buyer, amount);
        till.pay(id);
        Till.until(() -> state(buyer, id).equals("PAID"));
        return id;
    }

    String state(Given.Buyer buyer, long id) {
        return buyer.http().get("/api/payables/" + id).ok().get("state").asString();
    }

    long in(Given.Buyer buyer, Pot pot) {
        return balances.of(buyer.id()).in(pot);
    }

    Http.Answer refund(long id, long amount) {
        return given.owner()
                .post("/api/console/top-ups/" + id + "/refunds", Map.of("amount", amount, "reason", "不再光顾"));
    }
}
