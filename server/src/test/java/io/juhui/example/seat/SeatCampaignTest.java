package io.juhui.example.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.frame.campaign.Audience;
import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.Budget;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Limits;
import io.juhui.frame.campaign.Scope;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.TimeWindow;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.pricing.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the campaigns' frame does for a tool that sells at an exclusive price, and for one that gives outside a quote. */
@JuhuiTest
class SeatCampaignTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    CampaignDesk desk;

    @Autowired
    SeatClaim claim;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private CampaignTerms terms(Duration from, SkuId... skus) {
        var start = clock.instant().plus(from);
        return CampaignTerms.of("名额日", new TimeWindow(start, start.plus(Duration.ofHours(2))))
                .about(Scope.of(List.of(skus)));
    }

    private CampaignId draft(CampaignTerms terms) {
        return desk.create(SeatTool.KIND, terms, _ -> {}).id();
    }

    private Http.Answer verb(CampaignId id, String verb) {
        return given.owner().post("/api/console/campaigns/" + id.value() + "/" + verb, Map.of("belowCost", false));
    }

    private CampaignId published(CampaignTerms terms) {
        var id = draft(terms);
        verb(id, "publish").ok();
        return id;
    }

    private SkuId aSku() {
        return goods.aProduct().make().sku();
    }

    @Test
    void sellsASkuInOneExclusivePriceAtATime() {
        var sku = aSku();
        var first = published(terms(Duration.ofHours(-1), sku));
        var second = draft(terms(Duration.ZERO, aSku(), sku));

        var refused = verb(second, "publish");

        assertThat(refused.problem()).isEqualTo("campaign/conflict");
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo("/campaign/scope/chosen/skus/1");
        assertThat(refused.json().at("/fields/0/message").asString()).contains("名额日");
        verb(first, "stop").ok();
        verb(second, "publish").ok();
    }

    @Test
    void letsOneBeginWhereTheOtherEnds() {
        var sku = aSku();
        published(terms(Duration.ofHours(-1), sku));
        var start = clock.instant().plus(Duration.ofHours(3));
        published(terms(Duration.ofHours(3), sku).in(new TimeWindow(start, start.plusSeconds(60))));
        published(terms(Duration.ofHours(3), sku).in(new TimeWindow(start.plusSeconds(60), start.plusSeconds(90))));
    }

    /** Eight at once over one SKU: one is published, the others are refused. */
    @Test
    void publishesOneOfThoseThatWantTheSameSku() {
        var sku = aSku();
        var ready = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 8; i++) {
            var id = draft(terms(Duration.ofHours(-1), sku));
            ready.add(() -> verb(id, "publish"));
        }

        var answers = Together.run(ready);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("campaign/conflict"));
    }

    @Test
    void saysWhatAnEarlyStopMeansAndWhatTheToolCounts() {
        var id = published(terms(Duration.ofHours(-1), aSku()));
        var path = "/api/console/campaigns/" + id.value();

        assertThat(given.owner().get(path + "/stop").ok().at("/texts/0").asString())
                .isEqualTo("10 个名额会释放");
        var counter = given.owner().get(path + "/effect").ok().at("/counters/0");
        assertThat(counter.get("name").asString()).isEqualTo("名额");
        assertThat(counter.get("value").asLong()).isEqualTo(10);
    }

    @Test
    void tellsWhoClaimsWhyNotOrHowMuch() {
        var buyer = given.buyer().id();
        var limited = new Limits(0, 5, 3);
        var guests = new Audience(SeatAudience.KIND, List.of(new AudienceId(buyer.value())));
        var now = terms(Duration.ofHours(-1), aSku());
        var id = published(new CampaignTerms(
                now.name(),
                now.startsAt(),
                now.endsAt(),
                List.of(Channel.LIVE),
                guests,
                now.scope(),
                limited,
                Budget.NONE,
                List.of()));

        assertThat(claim.ask(id, buyer, Channel.LIVE)).isEqualTo("UP TO 3");
        assertThat(claim.ask(id, buyer, Channel.H5)).isEqualTo("WRONG_CHANNEL");
        assertThat(claim.ask(id, given.buyer().id(), Channel.LIVE)).isEqualTo("NOT_FOR_YOU");
        verb(id, "pause").ok();
        assertThat(claim.ask(id, buyer, Channel.LIVE)).isEqualTo("PAUSED");
        verb(id, "stop").ok();
        assertThat(claim.ask(id, buyer, Channel.LIVE)).isEqualTo("GONE");
        var later = published(terms(Duration.ofHours(1), aSku()));
        assertThat(claim.ask(later, buyer, Channel.H5)).isEqualTo("NOT_YET");
    }

    @Test
    void asksAnExclusivePriceForItsSkusOneByOne() {
        var id = desk.create(SeatTool.KIND, terms(Duration.ofHours(-1), aSku()), _ -> {})
                .id();
        var all = terms(Duration.ofHours(-1), aSku()).about(Scope.ALL);

        assertThatThrownBy(() -> desk.change(id, new CampaignDesk.Seen(1, false), all, _ -> {}))
                .hasMessageContaining("campaign/scope");
    }

    /** Undone afterwards, since all tests share one shop. */
    @Test
    void opensNoMoreThanFiveHundred() {
        var sku = aSku();
        var id = draft(terms(Duration.ofHours(-1), sku));
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            db.sql("""
                    insert into campaign (id, tool, name, starts_at, ends_at, channels, audience_kind, audience_ids,
                           all_goods, categories, products, skus, except_categories, except_products, except_skus,
                           times_per_person, units_per_person, units_per_order, closes)
                    select g, tool, name, starts_at, ends_at, channels, audience_kind, audience_ids,
                           all_goods, categories, products, skus, except_categories, except_products, except_skus,
                           times_per_person, units_per_person, units_per_order, closes
                      from campaign, generate_series(1, 500) as g
                     where id = :id
                    """).param("id", id.value()).update();
            assertThatThrownBy(() -> draft(terms(Duration.ofHours(-1), sku))).hasMessageContaining("campaign/too-many");
        });
    }
}
