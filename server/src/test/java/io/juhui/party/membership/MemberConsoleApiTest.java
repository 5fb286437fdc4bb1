package io.juhui.party.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members are found, shown masked, and unmasked on record; levels make sense or are refused. */
@JuhuiTest
class MemberConsoleApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenMembers members;

    @Test
    @DisplayName("按完整手机号、昵称、等级找会员；分页不重不漏")
    void findsMembers() {
        var owner = given.owner();
        var buyers = given.buyers(5);
        var name = "小满" + System.nanoTime() % 100_000_000L;
        buyers.forEach(b -> b.http().put("/api/me", Map.of("nickname", name)).ok());
        members.growth(buyers.getFirst().id(), 500);

        var byPhone =
                owner.get("/api/console/members?q=" + buyers.get(2).phone()).ok();
        assertThat(byPhone.get("items")).hasSize(1);
        assertThat(byPhone.at("/items/0/id").asString())
                .isEqualTo(Long.toString(buyers.get(2).id().value()));
        assertThat(byPhone.at("/items/0/phoneMasked").asString()).contains("****");

        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = owner.get("/api/console/members?limit=2&q=" + encoded(name) + next)
                    .ok();
            page.get("items").forEach(row -> found.add(row.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
        assertThat(owner.get("/api/console/members?level=2&q=" + encoded(name))
                        .ok()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(owner.get("/api/console/members?q=%25").ok().get("items")).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("R48 默认打码；看完整电话要权限和理由，记在会员的时间线上")
    void unmasksOnRecord() {
        var buyer = given.buyer();
        var path = "/api/console/members/" + buyer.id().value();
        var viewer = given.staff("members:view").http();
        assertThat(viewer.get(path).ok().toString()).doesNotContain(buyer.phone());
        assertThat(viewer.post(path + "/unmask", Map.of("reason", "回访")).status())
                .isEqualTo(403);
        assertThat(viewer.put(path + "/tags", Map.of("tags", List.of())).status())
                .isEqualTo(403);

        var trusted = given.staff("members:view", "members:unmask");
        assertThat(trusted.http()
                        .post(path + "/unmask", Map.of("reason", "回访"))
                        .ok()
                        .get("phone")
                        .asString())
                .isEqualTo(buyer.phone());
        var told = trusted.http().get(path + "/events").ok().at("/items/0");
        assertThat(told.get("text").asString()).isEqualTo("查看了电话：回访");
        assertThat(told.get("by").asString()).isEqualTo(trusted.name());
        assertThat(trusted.http().get("/api/console/members/77").problem()).isEqualTo("membership/no-such-member");
    }

    @Test
    @DisplayName("时间线：签到、升级、打标签，新的在前，一页一页不重")
    void tellsTheStoryNewestFirst() {
        var buyer = given.buyer();
        buyer.http().put("/api/sign-ins/today", null).ok();
        members.growth(buyer.id(), 500);
        var path = "/api/console/members/" + buyer.id().value();
        var owner = given.owner();
        owner.put(path + "/tags", Map.of("tags", List.of())).ok();

        var kinds = new ArrayList<String>();
        var next = "";
        do {
            var page = owner.get(path + "/events?limit=1" + next).ok();
            page.get("items").forEach(event -> kinds.add(event.get("kind").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(kinds).containsExactly("TAGGED", "LEVEL", "SIGN_IN");
    }

    @Test
    void refusesLevelsThatMakeNoSense() {
        var owner = given.owner();
        var path = GivenMembers.LEVELS;
        var levels = owner.get(path).ok();
        var noZero = GivenMembers.drafts(levels);
        noZero.getFirst().put("growthFrom", 1);
        assertThat(owner.put(path, GivenMembers.body(levels, noZero)).problem())
                .isEqualTo("membership/lowest-from-zero");
        var falling = GivenMembers.drafts(levels);
        falling.get(2).put("growthFrom", 500);
        assertThat(owner.put(path, GivenMembers.body(levels, falling)).problem())
                .isEqualTo("membership/not-rising");
        var unknown = GivenMembers.drafts(levels);
        unknown.get(2).put("id", "77");
        assertThat(owner.put(path, GivenMembers.body(levels, unknown)).problem())
                .isEqualTo("membership/no-such-level");
        var picture = GivenMembers.drafts(levels);
        picture.get(2).put("iconId", "77");
        assertThat(owner.put(path, GivenMembers.body(levels, picture)).problem())
                .isEqualTo("catalog/no-such-media");
        assertThat(owner.get(path).ok()).isEqualTo(levels);
    }

    @Test
    @DisplayName("两人看着同一份等级先后保存：后一个被拒绝，前一个改的还在")
    void refusesWhoDidNotSeeTheLastChange() {
        var owner = given.owner();
        var seen = owner.get(GivenMembers.LEVELS).ok();
        var lower = GivenMembers.drafts(seen);
        lower.get(1).put("pricePercent", 90L);
        var saved =
                owner.put(GivenMembers.LEVELS, GivenMembers.body(seen, lower)).ok();
        try {
            assertThat(saved.get("version").asInt())
                    .isEqualTo(seen.get("version").asInt() + 1);
            var other = GivenMembers.drafts(seen);
            other.get(2).put("birthdayPoints", 77L);
            var late = owner.put(GivenMembers.LEVELS, GivenMembers.body(seen, other));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.problem()).isEqualTo("membership/levels-changed-meanwhile");
            var now = owner.get(GivenMembers.LEVELS).ok();
            assertThat(GivenMembers.drafts(now)).isEqualTo(lower);
            assertThat(now.get("version")).isEqualTo(saved.get("version"));
        } finally {
            owner.put(GivenMembers.LEVELS, GivenMembers.body(saved, GivenMembers.drafts(seen)))
                    .ok();
        }
    }

    @Test
    @DisplayName("两个等级互换名称和门槛：一次保存就行，没有中间值留下")
    void swapsNamesAndThresholdsInOneSave() {
        members.withLevels(
                given,
                levels -> {
                    var silver = levels.get(1);
                    var gold = levels.get(2);
                    for (var key : List.of("id", "nameEn")) {
                        var kept = silver.get(key);
                        silver.put(key, gold.get(key));
                        gold.put(key, kept);
                    }
                },
                () -> {
                    var now = GivenMembers.drafts(
                            given.owner().get(GivenMembers.LEVELS).ok());
                    assertThat(now).extracting(level -> level.get("id")).containsExactly("1", "3", "2", "4");
                    assertThat(now)
                            .extracting(level -> level.get("growthFrom"))
                            .containsExactly(0L, 500L, 2000L, 10_000L);
                });
    }

    @Test
    @DisplayName("改门槛：所有会员重新定级，动到的人有通知")
    void looksAtEveryLevelAgainWhenThresholdsChange() {
        var buyer = given.buyer();
        members.growth(buyer.id(), 300);
        assertThat(members.levelOf(buyer.id())).isEqualTo(1);
        members.withLevels(
                given,
                levels -> levels.get(1).put("growthFrom", 250),
                () -> Till.until(() -> members.levelOf(buyer.id()) == 2));
        Till.until(() -> members.levelOf(buyer.id()) == 1);
        assertThat(buyer.http().get("/api/notices").ok().at("/items/0/kind").asString())
                .isEqualTo("membership.level");
    }
}
