package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A mortal shop with a coupon, points that save, and bonuses on top-ups; its one buyer has some of everything. */
final class RichShop implements AutoCloseable {

    static final int CARD = 3_000;
    static final int POINTS = 5_000;

    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    private final MortalShop shop = new MortalShop();
    private final String present;

    RichShop() throws IOException, SQLException {
        var coupon = runs("coupons", tenOff("CENTRE"));
        present = runs("coupons", tenOff());
        runs("points-offs", rate());
        runs("top-up-campaigns", bonus(present));
        shop.buyer()
                .post("/api/coupons/claims", Map.of("campaignId", coupon, "product", false))
                .ok();
        var buyer = shop.trial().text("select id from buyer");
        shop.owner()
                .post(
                        "/api/console/ledger/adjustments",
                        Map.of("buyerId", buyer, "asset", "POINTS", "amount", POINTS, "reason", "周年礼"))
                .ok();
        giftCard(buyer);
    }

    MortalShop mortal() {
        return shop;
    }

    /** Cards are not sold here yet: the rows that selling one would leave. */
    private void giftCard(String buyer) throws SQLException {
        shop.trial().enter("""
                insert into ledger_transfer (id, kind, key, digest, cause_kind, cause, zh, en, is_hold, at)
                values (7, 'card.sold', 'card:7', '', 'card', 7, '礼品卡', 'Gift card', false, now());
                insert into ledger_entry (transfer, number, owner, pot, amount, after)
                values (7, 0, 0, 'card.paid-in', -%2$d, null), (7, 1, %1$s, 'card.available', %2$d, %2$d);
                insert into ledger_balance (owner, pot, amount) values (%1$s, 'card.available', %2$d);
                insert into ledger_batch (id, owner, pot, transfer, granted, left_over)
                values (7, %1$s, 'card.available', 7, %2$d, %2$d)
                """.formatted(buyer, CARD));
    }

    private String runs(String tool, Map<String, Object> rule) throws IOException {
        var owner = shop.owner();
        var id = owner.post("/api/console/" + tool, Map.of("campaign", campaign(), "rule", rule))
                .ok()
                .get("id")
                .asString();
        owner.post("/api/console/campaigns/" + id + "/publish", Map.of("belowCost", true))
                .ok();
        return id;
    }

    private static Map<String, Object> campaign() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var campaign = new LinkedHashMap<String, Object>();
        campaign.put("name", "周年庆");
        campaign.put("startsAt", now.minus(1, ChronoUnit.HOURS).toString());
        campaign.put("endsAt", now.plus(1, ChronoUnit.DAYS).toString());
        campaign.put("channels", List.of("H5"));
        campaign.put("audience", Map.of("kind", "all", "ids", List.of()));
        campaign.put("scope", Map.of("all", true, "chosen", NO_GOODS, "except", NO_GOODS));
        campaign.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        campaign.put("budget", new LinkedHashMap<>());
        campaign.put("closes", List.of());
        return campaign;
    }

    /** ¥50 or more, ¥10 less. */
    private static Map<String, Object> tenOff(String... ways) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("kind", "MINUS");
        rule.put("threshold", 5_000);
        rule.put("value", 1_000);
        rule.put("validity", Map.of("days", 7));
        rule.put("uses", 1);
        rule.put("perPerson", 9);
        rule.put("total", 100);
        rule.put("withPromotions", true);
        rule.put("ways", List.of(ways));
        return rule;
    }

    /** A hundred points save one yuan. */
    private static Map<String, Object> rate() {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("perYuan", 100);
        rule.put("most", null);
        rule.put("minimum", 0);
        return rule;
    }

    /** ¥100 bring ¥20, three hundred points and a coupon. */
    private static Map<String, Object> bonus(String coupon) {
        var reward = Map.of("kind", "coupon", "item", coupon, "amount", 1);
        var tier = Map.of("amount", 10_000, "gift", 2_000, "points", 300, "rewards", List.of(reward));
        return Map.of("tiers", List.of(tier), "giftDays", 0);
    }

    Caller.Answer topUp(String key) throws IOException {
        return shop.buyer()
                .with("Idempotency-Key", key)
                .post("/api/top-ups", Map.of("amount", 10_000, "gift", 2_000, "points", 300, "channel", "H5"));
    }

    /** The body of a placing as quoted now, so that it can be said again word by word. */
    Map<String, Object> purchase(int quantity, List<Map<String, Object>> picks) throws IOException {
        var wish = shop.trial().wish(quantity, picks);
        var quote = shop.buyer().post("/api/quotes", wish).ok();
        return TrialShop.asked(wish, quote.get("token").asString());
    }

    static Map<String, Object> pick(String kind, String id, long amount) {
        return Map.of("kind", kind, "id", id, "amount", amount);
    }

    String coupon() throws SQLException {
        return shop.trial().text("select min(id) from coupon where campaign_id <> " + present);
    }

    long presents() throws SQLException {
        return shop.number("select count(*) from coupon where campaign_id = " + present);
    }

    /** Every pot of the buyer that has something. */
    String purse() throws SQLException {
        return shop.trial().text("""
                select string_agg(pot || ' ' || amount, ', ' order by pot) from ledger_balance where amount <> 0
                """);
    }

    /** Dies in {@code call}, once for each point, and comes back; then the call is answered, and again with the same. */
    Caller.Answer survives(Callable<Caller.Answer> call, String... points) throws Exception {
        for (var point : points) {
            shop.arm(point);
            shop.dies(call);
            shop.restart();
            isSound(point);
        }
        var answer = call.call();
        assertThat(call.call().text()).isEqualTo(answer.text());
        isSound("the answer");
        return answer;
    }

    /** Each asset sums to nothing, balances are their entries, and what comes in batches is its batches. */
    void isSound(String after) throws SQLException {
        assertThat(shop.number(
                        "select count(*) from (select from ledger_entry group by asset having sum(amount) <> 0) a"))
                .as("assets that do not sum to nothing after " + after)
                .isZero();
        assertThat(shop.number("""
                        select count(*)
                          from ledger_balance b
                         where amount <> (select coalesce(sum(e.amount), 0) from ledger_entry e
                                           where e.owner = b.owner and e.pot = b.pot)
                        """))
                .as("balances that are not their entries after " + after)
                .isZero();
        assertThat(shop.number("""
                        select count(*)
                          from ledger_balance b
                         where pot in ('points.available', 'balance.gift', 'card.available', 'growth.available')
                           and amount <> (select coalesce(sum(t.left_over), 0) from ledger_batch t
                                           where t.owner = b.owner and t.pot = b.pot)
                        """))
                .as("balances that are not their batches after " + after)
                .isZero();
    }

    @Override
    public void close() {
        shop.close();
    }
}
