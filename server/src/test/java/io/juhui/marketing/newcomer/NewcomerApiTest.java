package io.juhui.marketing.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.ledger.Pot;
import io.juhui.money.payment.Till;
import io.juhui.party.identity.spi.BuyerNews;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.tender.GivenPurse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Newcomers through the doors; each test stops what it began, since a newcomer is new to the whole shop. */
@JuhuiTest
class NewcomerApiTest {

    private static final String PATH = GivenNewcomer.PATH;
    private static final Map<String, Object> NO_GOODS =
            Map.of("categories", List.of(), "products", List.of(), "skus", List.of());

    @Autowired
    Given given;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenPurse purse;

    @Autowired
    GivenNewcomer newcomers;

    @Autowired
    NewcomerPersons persons;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private String running = "";

    @AfterEach
    void stopsAndAddsUp() {
        if (!running.isEmpty()) {
            given.owner().post("/api/console/campaigns/" + running + "/stop", Map.of());
        }
        assertThat(orders.findings()).isEmpty();
    }

    private Map<String, Object> terms() {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "新人见面礼");
        terms.put("startsAt", clock.instant().minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", clock.instant().plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "H5"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", true, "chosen", NO_GOODS, "except", NO_GOODS));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", new LinkedHashMap<>());
        terms.put("closes", List.of());
        return terms;
    }

    private String run(Map<String, Object> terms) {
        running = newcomers.create(terms, GivenNewcomer.rule()).ok().get("id").asString();
        given.owner()
                .post("/api/console/campaigns/" + running + "/publish", Map.of("belowCost", false))
                .ok();
        return running;
    }

    private static JsonNode here(Given.Buyer buyer, String channel) {
        return buyer.http()
                .put("/api/newcomer-gift", Map.of("channel", channel))
                .ok()
                .get("given");
    }

    private static JsonNode whole(Given.Buyer buyer) {
        return buyer.http().put("/api/newcomer-gift", Map.of("channel", "H5")).ok();
    }

    @Test
    @DisplayName("M8 活动期间注册的人，首次登录后得积分和余额，只一次")
    void givesOnceToWhoRegistersWhileItRuns() {
        var early = given.buyer();
        db.sql("update newcomer_person set first_at = now() - interval '3 hours' where buyer_id = :id")
                .param("id", early.id().value())
                .update();
        var id = run(terms());
        assertThat(given.buyer().http().get("/api/newcomer-gift").ok().toString())
                .contains("新人见面礼", "100 积分", "¥5.00 余额");
        var buyer = given.buyer();

        var first = here(buyer, "H5");
        assertThat(first).hasSize(2);
        assertThat(first.at("/0/text").asString()).isEqualTo("100 积分");
        // each by a deadline of its own, in any order
        Till.until(() -> here(buyer, "H5")
                .valueStream()
                .allMatch(one -> one.get("state").asString().equals("GIVEN")));
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(100);
        assertThat(purse.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(500);

        assertThat(here(early, "H5")).as("registered before it began").isEmpty();
        assertThat(whole(buyer).get("news").asBoolean()).isTrue();
        db.sql("update newcomer_person set given_at = given_at - interval '25 hours' where buyer_id = :id")
                .param("id", buyer.id().value())
                .update();
        assertThat(whole(buyer).get("news").asBoolean())
                .as("told of a day later")
                .isFalse();
        assertThat(here(buyer, "H5")).hasSize(2);
        db.sql("update newcomer_person set given_at = given_at + interval '25 hours' where buyer_id = :id")
                .param("id", buyer.id().value())
                .update();
        var list = given.owner().get(PATH + "/receivers").ok();
        assertThat(list.at("/items/0/buyer").asString()).isNotEmpty();
        assertThat(list.at("/items/0/buyerId").asString())
                .isEqualTo(Long.toString(buyer.id().value()));
        assertThat(list.at("/items/0/rewards/0/text").asString()).isEqualTo("100 积分");
        var row = given.owner().get("/api/console/campaigns/" + id).ok();
        assertThat(row.get("spent").asLong()).isEqualTo(600);
        assertThat(row.get("summary").asString()).isEqualTo("新人送 100 积分、¥5.00 余额");
    }

    @Test
    @DisplayName("R42 注销后重新注册的同一手机号不是新人")
    void knowsAPersonAgainWhenTheAccountIsGone() {
        run(terms());
        var before = given.buyer();
        var print = db.sql("select print from newcomer_person where buyer_id = :id")
                .param("id", before.id().value())
                .query(String.class)
                .single();
        var again = given.buyer();
        db.sql("delete from newcomer_person where buyer_id = :id")
                .param("id", again.id().value())
                .update();

        persons.registered(List.of(new BuyerNews.Newcomer(again.id(), print, "回来了", clock.instant())));

        assertThat(here(again, "H5")).isEmpty();
        assertThat(here(before, "H5")).hasSize(2);
    }

    @Test
    @DisplayName("活动的渠道起作用")
    void givesOnlyThroughItsChannels() {
        run(terms());
        var buyer = given.buyer();
        assertThat(here(buyer, "OFFICIAL_ACCOUNT")).isEmpty();
        assertThat(here(buyer, "MINI_PROGRAM")).hasSize(2);
    }

    @Test
    @DisplayName("同一人同时登录五十次只送一份")
    void givesOneGiftToFiftyLogInsAtOnce() {
        var id = run(terms());
        var buyer = given.buyer();

        var answers = Together.run(50, _ -> here(buyer, "H5").size());

        assertThat(answers).containsOnly(2);
        assertThat(given.owner()
                        .get("/api/console/campaigns/" + id)
                        .ok()
                        .get("spent")
                        .asLong())
                .isEqualTo(600);
        Till.until(() -> purse.in(buyer, Pot.POINTS_AVAILABLE) == 100);
        assertThat(db.sql("select count(*) from reward_grant where why = 'newcomer.gift' and subject = :id")
                        .param("id", buyer.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("C7 预算够三份：三十个新人同时来，正好三份，然后熔断")
    void givesNoMoreThanTheBudgetAndBlowsTheFuse() {
        var terms = terms();
        terms.put("budget", Map.of("total", 2_000));
        var id = run(terms);
        var buyers = given.buyers(30);

        var answers = Together.run(30, i -> here(buyers.get(i), "H5").size());

        assertThat(answers.stream().filter(size -> size > 0)).hasSize(3);
        var row = given.owner().get("/api/console/campaigns/" + id).ok();
        assertThat(row.get("spent").asLong()).isEqualTo(1_800);
        assertThat(row.get("state").asString()).isEqualTo("FUSED");
    }

    @Test
    void isMadeReadAndChangedInTheConsole() {
        var made = newcomers.create(terms(), GivenNewcomer.rule()).ok();
        var id = made.get("id").asString();
        var change = Map.of(
                "version", made.get("version").asInt(),
                "campaign", terms(),
                "rule", Map.of("rewards", List.of(GivenNewcomer.reward("points", 50)), "worth", 50));
        given.owner().put(PATH + "/" + id, change).ok();

        assertThat(given.owner()
                        .get(PATH + "/" + id)
                        .ok()
                        .at("/rewards/0/amount")
                        .asLong())
                .isEqualTo(50);
        assertThat(given.owner().get(PATH + "/kinds").ok().toString()).contains("points", "balance");
        assertThat(given.owner().get(PATH + "/12").problem()).isEqualTo("newcomer/no-such");
        var copy = given.owner()
                .post("/api/console/campaigns/" + id + "/copy", Map.of())
                .ok();
        assertThat(copy.get("summary").asString()).isEqualTo("新人送 50 积分");
    }

    @Test
    void refusesRewardsThatCannotBeGiven() {
        var tooMuch = newcomers.create(
                terms(), Map.of("rewards", List.of(GivenNewcomer.reward("points", 1_000_001)), "worth", 1));
        assertThat(tooMuch.problem()).isEqualTo("giving/amount");
        assertThat(tooMuch.json().at("/fields/0/pointer").asString()).isEqualTo("/rule/rewards/0");
        var unknown =
                newcomers.create(terms(), Map.of("rewards", List.of(GivenNewcomer.reward("nothing", 1)), "worth", 1));
        assertThat(unknown.problem()).isEqualTo("reward/unknown-kind");
    }
}
