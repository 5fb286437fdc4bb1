package io.juhui.marketing.lottery;

import static io.juhui.marketing.lottery.GivenLottery.card;
import static io.juhui.marketing.lottery.GivenLottery.chances;
import static io.juhui.marketing.lottery.GivenLottery.draw;
import static io.juhui.marketing.lottery.GivenLottery.drawn;
import static io.juhui.marketing.lottery.GivenLottery.goods;
import static io.juhui.marketing.lottery.GivenLottery.nothing;
import static io.juhui.marketing.lottery.GivenLottery.page;
import static io.juhui.marketing.lottery.GivenLottery.prize;
import static io.juhui.marketing.lottery.GivenLottery.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignPast;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.lottery.fair.DrawLine;
import io.juhui.marketing.lottery.fair.Roll;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a merchant may say, what of it is told when, and how it can be checked afterwards. */
@JuhuiTest
class LotteryTermsApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenLottery lotteries;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    CampaignPast past;

    @Autowired
    JdbcClient db;

    @Autowired
    Http anybody;

    @Autowired
    Clock clock;

    private String refused(Map<String, Object> rule) {
        return refused(lotteries.create(lotteries.terms(), rule));
    }

    private static String refused(Http.Answer answer) {
        assertThat(answer.status()).isIn(409, 422);
        return answer.problem() + " " + answer.json().at("/fields/0/pointer").asString();
    }

    @Test
    @DisplayName("K06 R32 概率之和不是 100%、最高奖超过 ¥50,000、没有兜底奖都不能保存")
    void refusesWhatTheLawOrSenseDoesNotAdmit() {
        assertThat(refused(rule(card(10, 10_000), nothing(989_999)))).isEqualTo("lottery/odds /rule/prizes");
        assertThat(refused(rule(card(10, 10_000), nothing(990_001)))).isEqualTo("lottery/odds /rule/prizes");
        assertThat(refused(rule(prize("大奖", "POINTS", "", 1_000, 5_000_001, 1, 1), nothing(999_999))))
                .isEqualTo("lottery/too-dear /rule/prizes/0/worth");
        assertThat(refused(rule(card(10, 500_000), card(10, 500_000)))).isEqualTo("lottery/terms /rule/prizes");
        assertThat(refused(rule(nothing(1_000_000), prize("空", "NOTHING", "", 1, 0, null, 0))))
                .isEqualTo("lottery/terms /rule/prizes");
        assertThat(refused(rule(prize("卡", "GIFTCARD", "", 500, 400, 1, 1), nothing(999_999))))
                .isEqualTo("lottery/terms /rule/prizes/0/worth");
        assertThat(refused(rule(prize("卡", "GIFTCARD", "", 500, 500, null, 1), nothing(999_999))))
                .isEqualTo("lottery/terms /rule/prizes/0/stock");
        assertThat(refused(rule(prize("货", "GOODS", "1", 1, 500, 1, 1), nothing(999_999))))
                .isEqualTo("lottery/terms /rule/prizes/0/item");
        var grid = rule(card(10, 10_000), nothing(990_000));
        grid.put("look", "GRID");
        assertThat(refused(grid)).isEqualTo("lottery/terms /rule/prizes");
        var none = rule(card(10, 10_000), nothing(990_000));
        chances(none).put("freePerDay", 0);
        assertThat(refused(none)).isEqualTo("lottery/terms /rule/chances");
    }

    @Test
    void promisesNoMoreGoodsThanTheShopHas() {
        var sku = goods.aProduct().priced(2_000).stocked(3).make().sku();
        var id = lotteries
                .create(lotteries.terms(), rule(goods(sku, 4, 10), nothing(999_990)))
                .ok()
                .get("id")
                .asString();
        assertThat(refused(lotteries.verb(id, "publish", Map.of("belowCost", false))))
                .isEqualTo("lottery/terms /rule/prizes/0/stock");
        lotteries
                .change(id, lotteries.terms(), rule(goods(sku, 3, 10), nothing(999_990)))
                .ok();
        lotteries.verb(id, "publish", Map.of("belowCost", false)).ok();
    }

    @Test
    @DisplayName("K07 开始后只能调得更有利，每次成为新版本留档；开始前可改；草稿、暂停不可抽")
    void changesOnceBegunOnlyInFavourAndKeepsEachVersion() {
        var terms = lotteries.terms();
        var id = lotteries.running(terms, rule(card(10, 100_000), nothing(900_000)));
        assertThat(refused(lotteries.change(id, terms, rule(card(10, 90_000), nothing(910_000)))))
                .isEqualTo("lottery/frozen /rule/prizes/0/odds");
        lotteries.change(id, terms, rule(card(20, 200_000), nothing(800_000))).ok();
        var seen = page(given.buyer(), id);
        assertThat(seen.get("version").asInt()).isEqualTo(2);
        assertThat(seen.at("/prizes/0/left").asInt()).isEqualTo(20);
        var versions = anybody.get("/api/lotteries/" + id + "/versions").ok();
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.at("/1/prizes/0/odds").asInt()).isEqualTo(100_000);

        lotteries.verb(id, "pause", Map.of()).ok();
        assertThat(draw(given.buyer(), id).problem()).isEqualTo("lottery/not-open");
        lotteries.verb(id, "resume", Map.of()).ok();
        assertThat(drawn(given.buyer(), id).get("version").asInt()).isEqualTo(2);

        var soon = lotteries.terms();
        soon.put("startsAt", clock.instant().plus(Duration.ofHours(1)).toString());
        var announced = lotteries.running(soon, rule(card(10, 100_000), nothing(900_000)));
        lotteries
                .change(announced, soon, rule(card(5, 50_000), nothing(950_000)))
                .ok();
        assertThat(draw(given.buyer(), announced).problem()).isEqualTo("lottery/not-open");
        var draft = lotteries
                .create(lotteries.terms(), rule(card(10, 100_000), nothing(900_000)))
                .ok();
        assertThat(anybody.get("/api/lotteries/" + draft.get("id").asString()).problem())
                .isEqualTo("lottery/no-such");
    }

    @Test
    void neverBoundsAPrizeBelowWhatIsGone() {
        var terms = lotteries.terms();
        terms.put("startsAt", clock.instant().plus(Duration.ofHours(1)).toString());
        var id = lotteries.running(terms, rule(card(10, 1_000_000), nothing(0)));
        db.sql("update lottery_stock set given = 3 where campaign_id = :id and slot = 0")
                .param("id", Long.parseLong(id))
                .update();
        assertThat(refused(lotteries.change(id, terms, rule(card(2, 1_000_000), nothing(0)))))
                .isEqualTo("lottery/stock /rule/prizes/0/stock");
        db.sql("update lottery_stock set given = 0 where campaign_id = :id")
                .param("id", Long.parseLong(id))
                .update();
    }

    private List<JsonNode> log(String campaign) {
        var lines = new java.util.ArrayList<JsonNode>();
        anybody.get("/api/lotteries/" + campaign + "/log?limit=50")
                .ok()
                .get("items")
                .forEach(lines::add);
        return lines;
    }

    @Test
    @DisplayName("M6 开奖前公示种子的哈希；结束后公开种子，任何人可重算每一次；抽奖记录不可改、不可删")
    void canBeCheckedByAnybodyOnceItHasEnded() {
        var rule = rule(card(3, 300_000), nothing(700_000));
        chances(rule).put("freePerDay", 10);
        var id = lotteries.running(rule);
        var before = page(given.buyer(), id);
        assertThat(before.get("seed").isNull()).isTrue();
        var commitment = before.get("commitment").asString();
        for (var buyer : given.buyers(3)) {
            for (int i = 0; i < 5; i++) {
                drawn(buyer, id);
            }
        }
        past.lasted(
                new CampaignId(Long.parseLong(id)),
                new TimeWindow(
                        clock.instant().minus(Duration.ofDays(2)),
                        clock.instant().minus(Duration.ofSeconds(1))));

        var over = page(given.buyer(), id);
        assertThat(over.get("state").asString()).isEqualTo("OVER");
        var seed = HexFormat.of().parseHex(over.get("seed").asString());
        assertThat(Roll.commitment(seed)).isEqualTo(commitment);
        var head = commitment;
        var lines = log(id);
        assertThat(lines).hasSize(15);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int roll = Roll.of(seed, Long.parseLong(id), i + 1);
            assertThat(line.get("roll").asInt()).isEqualTo(roll);
            assertThat(line.get("landed").asInt()).isEqualTo(roll < 300_000 ? 0 : 1);
            head = Roll.link(
                    head,
                    new DrawLine(
                                    new DrawId(Long.parseLong(line.get("id").asString())),
                                    i + 1,
                                    roll,
                                    line.get("landed").asInt(),
                                    line.get("given").asInt(),
                                    line.get("version").asInt(),
                                    Instant.parse(line.get("at").asString()))
                            .text());
            assertThat(line.get("link").asString()).isEqualTo(head);
        }
        assertThat(draw(given.buyer(), id).problem()).isEqualTo("lottery/not-open");
        assertThat(orders.findings())
                .filteredOn(one -> one.startsWith("lottery."))
                .isEmpty();
        assertThat(changed("update lottery_draw set roll = 1 where campaign_id = " + id))
                .isFalse();
        assertThat(changed("delete from lottery_draw where campaign_id = " + id))
                .isFalse();
    }

    @SuppressWarnings("SqlSourceToSinkFlow")
    private boolean changed(String sql) {
        try {
            return db.sql(sql).update() > 0;
        } catch (DataAccessException e) {
            assertThat(e).hasMessageContaining("only added to");
            return false;
        }
    }

    @Test
    void drawsNothingFromASeedThatHasBeenTold() {
        var id = lotteries.running(rule(card(3, 300_000), nothing(700_000)));
        var buyer = given.buyer();
        draw(buyer, id).ok();
        db.sql("update lottery_chain set told_at = now() where campaign_id = :id")
                .param("id", Long.parseLong(id))
                .update();
        assertThat(draw(given.buyer(), id).problem())
                .as("however it came to be told")
                .isEqualTo("lottery/not-open");
    }

    @Test
    void tellsTheSeedWhereItIsStoppedAndSaysWhatThatMeans() {
        var id = lotteries.running(rule(card(3, 300_000), nothing(700_000)));
        assertThat(given.owner().get("/api/console/campaigns/" + id + "/stop").text())
                .contains("随机种子");
        lotteries.verb(id, "stop", Map.of()).ok();
        assertThat(page(given.buyer(), id).get("seed").asString()).hasSize(64);
        assertThat(given.owner()
                        .post("/api/console/campaigns/" + id + "/copy", Map.of())
                        .ok()
                        .get("state")
                        .asString())
                .isEqualTo("DRAFT");
    }

    @Test
    @DisplayName("M6 过了领取期限的实物奖不能再下单")
    void letsAPrizeLapseAfterItsWindow() {
        var sku = goods.aProduct().priced(2_000).stocked(5).make().sku();
        var id = lotteries.running(rule(goods(sku, 1, 1_000_000), nothing(0)));
        var buyer = given.buyer();
        var won = drawn(buyer, id);
        var until = Instant.parse(won.get("until").asString());
        assertThat(Duration.between(Instant.parse(won.get("at").asString()), until))
                .isEqualTo(Duration.ofDays(7));
        var purchase = lotteries.claim(buyer, sku, 1, won.get("id").asString());
        db.sql("update lottery_claim set until = :at where draw_id = :id")
                .param("at", java.sql.Timestamp.from(clock.instant().minusSeconds(1)))
                .param("id", Long.parseLong(won.get("id").asString()))
                .update();
        assertThat(orders.place(buyer, purchase).status()).isEqualTo(409);
        var after = buyer.http().get("/api/lotteries/" + id + "/draws").ok().at("/items/0");
        assertThat(after.get("state").asString()).isEqualTo("LAPSED");
        assertThat(lotteries.board(id).at("/goods/lapsed").asInt()).isEqualTo(1);
    }

    @Test
    void listsWhatRunsFirst() {
        var id = lotteries.running(rule(card(3, 300_000), nothing(700_000)));
        var all = anybody.get("/api/lotteries").ok();
        assertThat(all.toString()).contains(id);
        assertThat(all.at("/0/state").asString()).isEqualTo("RUNNING");
        assertThat(given.owner()
                        .get("/api/console/campaigns/" + id)
                        .ok()
                        .get("summary")
                        .asString())
                .isEqualTo("5 元礼品卡 30%");
        assertThat(given.owner().get(GivenLottery.PATH + "?limit=50").text()).contains(id);
    }

    @Test
    void showsTheLookThatWasChosen() {
        var sku = goods.aProduct().priced(2_000).stocked(5).make().sku();
        var grid = rule(goods(sku, 1, 100_000), nothing(900_000));
        grid.put("look", "GRID");
        var prizes = new java.util.ArrayList<>(List.of(goods(sku, 1, 100_000), nothing(900_000)));
        for (int i = 0; i < 6; i++) {
            prizes.add(card(1, 0));
        }
        prizes.get(7).put("picture", Long.toString(goods.aPicture().value()));
        grid.put("prizes", prizes);
        var seen = page(given.buyer(), lotteries.running(grid));
        assertThat(seen.get("look").asString()).isEqualTo("GRID");
        assertThat(seen.get("text").asString()).isEqualTo("以实际公示为准");
        assertThat(seen.get("prizes").size()).isEqualTo(8);
        assertThat(seen.at("/prizes/0/name").asString()).isEqualTo("茶叶一份");
        assertThat(seen.at("/prizes/0/picture/url").asString()).isNotEmpty();
        assertThat(seen.at("/prizes/7/picture/url").asString())
                .isNotEqualTo(seen.at("/prizes/0/picture/url").asString());
        assertThat(seen.at("/prizes/6/picture").isNull()).isTrue();
        assertThat(seen.at("/prizes/0/worth").asInt()).isEqualTo(2_000);
        assertThat(seen.at("/prizes/1/fallback").asBoolean()).isTrue();
    }
}
