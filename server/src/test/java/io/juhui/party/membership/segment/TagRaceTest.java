package io.juhui.party.membership.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.money.payment.Till;
import io.juhui.party.membership.GivenMembers;
import io.juhui.party.membership.MemberTerms;
import io.juhui.platform.settings.Setting;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tags by hand and by rule do not get in each other's way; segments are lists or rules. */
@JuhuiTest
class TagRaceTest {

    @Autowired
    Clock clock;

    @Autowired
    Given given;

    @Autowired
    GivenMembers members;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    private static Map<String, Object> rule(String field, String op, long number, List<String> ids) {
        return Map.of(
                "match", "ALL", "conditions", List.of(Map.of("field", field, "op", op, "number", number, "ids", ids)));
    }

    private static Map<String, Object> growthFrom(long growth) {
        return rule("GROWTH", "AT_LEAST", growth, List.of());
    }

    private String tag(Http owner, @Nullable Object rule) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("name", "标签" + System.nanoTime() % 1_000_000_000L);
        body.put("rule", rule);
        return owner.post("/api/console/member-tags", body).ok().get("id").asString();
    }

    private List<Boolean> has(BuyerId buyer, String tag) {
        return db.sql("select by_rule from member_tag where buyer_id = :buyer and tag_id = :tag order by by_rule")
                .param("buyer", buyer.value())
                .param("tag", Long.parseLong(tag))
                .query((set, _) -> set.getBoolean("by_rule"))
                .list();
    }

    private void counted(BuyerId buyer) {
        Till.until(() -> members.number("select count(*) from member_stale where buyer_id = :buyer", buyer) == 0);
    }

    @Test
    @DisplayName("U5 规则标签 ∥ 手工标签：手工给的不会被规则收走，规则给的不会被手工收走")
    void keepsTagsByHandAndByRuleApart() {
        var owner = given.owner();
        var buyer = given.buyer();
        var tag = tag(owner, growthFrom(100));
        counted(buyer.id());
        assertThat(has(buyer.id(), tag)).isEmpty();

        var path = "/api/console/members/" + buyer.id().value() + "/tags";
        var acts = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    if (i % 2 == 0) {
                        members.growth(buyer.id(), 20);
                    } else {
                        owner.put(path, Map.of("tags", List.of(tag))).ok();
                    }
                    return true;
                })
                .toList();
        Together.run(acts);
        counted(buyer.id());
        assertThat(has(buyer.id(), tag)).containsExactly(false, true);

        members.forget(buyer.id());
        counted(buyer.id());
        assertThat(has(buyer.id(), tag)).containsExactly(false);
        members.growth(buyer.id(), 100);
        counted(buyer.id());
        owner.put(path, Map.of("tags", List.of())).ok();
        assertThat(has(buyer.id(), tag)).containsExactly(true);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void refusesTagsAndRulesThatCannotBe() {
        var owner = given.owner();
        var tag = tag(owner, null);
        assertThat(owner.post(
                                "/api/console/member-tags",
                                Map.of("name", "用标签", "rule", rule("TAG", "ANY_OF", 0, List.of(tag))))
                        .problem())
                .isEqualTo("membership/tag-by-tag");
        assertThat(owner.post(
                                "/api/console/member-tags",
                                Map.of("name", "不完整", "rule", rule("LEVEL", "AT_LEAST", 2, List.of())))
                        .problem())
                .isEqualTo("membership/rule-invalid");
        var name = owner.get("/api/console/member-tags").ok().at("/0/name").asString();
        var again = new LinkedHashMap<String, @Nullable Object>();
        again.put("name", name);
        again.put("rule", null);
        assertThat(owner.post("/api/console/member-tags", again).problem()).isEqualTo("membership/name-taken");
        assertThat(owner.delete("/api/console/member-tags/77").problem()).isEqualTo("membership/no-such-tag");
        var buyer = given.buyer();
        assertThat(owner.put("/api/console/members/" + buyer.id().value() + "/tags", Map.of("tags", List.of("77")))
                        .problem())
                .isEqualTo("membership/no-such-tag");
        assertThat(owner.delete("/api/console/member-tags/" + tag).status()).isEqualTo(204);
    }

    @Test
    void holdsNoMoreTagsThanThereMayBe() {
        var owner = given.owner();
        db.sql("""
                insert into member_tag_name (id, name, created_at)
                select -n, '占位' || n, now() from generate_series(1, 200) n
                """).update();
        try {
            var body = new LinkedHashMap<String, @Nullable Object>();
            body.put("name", "再多一个");
            body.put("rule", null);
            assertThat(owner.post("/api/console/member-tags", body).problem()).isEqualTo("membership/too-many");
        } finally {
            db.sql("delete from member_tag_name where id < 0").update();
        }
    }

    @Test
    @DisplayName("U5 静态群体是当时的名单，动态群体随时按规则；人数边改边数")
    void knowsListsFromRules() {
        var owner = given.owner();
        var buyer = given.buyer();
        var tag = tag(owner, null);
        owner.put("/api/console/members/" + buyer.id().value() + "/tags", Map.of("tags", List.of(tag)))
                .ok();
        var tagged = rule("TAG", "ANY_OF", 0, List.of(tag));
        assertThat(owner.post("/api/console/segments/count", Map.of("rule", tagged))
                        .ok()
                        .get("members")
                        .asLong())
                .isEqualTo(1);
        var list = segment(owner, "名单" + tag, tagged, true);
        var live = segment(owner, "规则" + tag, tagged, false);

        var other = given.buyer();
        owner.put("/api/console/members/" + other.id().value() + "/tags", Map.of("tags", List.of(tag)))
                .ok();
        assertThat(membersOf(owner, list)).isEqualTo(1);
        assertThat(membersOf(owner, live)).isEqualTo(2);
        assertThat(owner.put(
                                "/api/console/segments/" + list,
                                Map.of("version", 1, "name", "名单" + tag, "rule", growthFrom(1)))
                        .problem())
                .isEqualTo("membership/frozen-segment");
        owner.put(
                        "/api/console/segments/" + live,
                        Map.of("version", 1, "name", "改名" + tag, "rule", growthFrom(1_000_000)))
                .ok();
        assertThat(membersOf(owner, live)).isZero();
        assertThat(owner.delete("/api/console/segments/" + live).status()).isEqualTo(204);
        assertThat(owner.get("/api/console/members?segment=" + live).problem()).isEqualTo("membership/no-such-segment");
    }

    private static String segment(Http owner, String name, Object rule, boolean frozen) {
        return owner.post("/api/console/segments", Map.of("name", name, "rule", rule, "frozen", frozen))
                .ok()
                .get("id")
                .asString();
    }

    private static long membersOf(Http owner, String segment) {
        return owner.get("/api/console/members?segment=" + segment)
                .ok()
                .get("total")
                .asLong();
    }

    @Test
    @DisplayName("还有活动以它为人群的群体、标签不能删，并说出是哪些活动")
    void keepsWhatCampaignsAreFor() {
        var owner = given.owner();
        var tag = tag(owner, null);
        var segment = segment(owner, "活动用" + tag, growthFrom(1), false);
        for (var path : List.of("/api/console/member-tags/" + tag, "/api/console/segments/" + segment)) {
            var id = path.substring(path.lastIndexOf('/') + 1);
            aDraftFor(path.contains("segments") ? "segment" : "tag", Long.parseLong(id));
            try {
                var refused = owner.delete(path);
                assertThat(refused.problem()).isEqualTo("membership/in-use");
                assertThat(refused.json().at("/users/0").asString()).isEqualTo("给" + id);
            } finally {
                db.sql("delete from campaign where id = -:id")
                        .param("id", Long.parseLong(id))
                        .update();
            }
            assertThat(owner.delete(path).status()).isEqualTo(204);
        }
    }

    private void aDraftFor(String kind, long id) {
        db.sql("""
                insert into campaign (id, tool, name, starts_at, ends_at, channels, audience_kind, audience_ids, all_goods,
                       categories, products, skus, except_categories, except_products, except_skus, times_per_person,
                       units_per_person, units_per_order, closes)
                values (-:id, 'spendsave', '给' || :id, :at::timestamptz, :at::timestamptz + interval '1 day', '{H5}', :kind, array[:id]::bigint[], true,
                       '{}', '{}', '{}', '{}', '{}', '{}', 0, 0, 0, '{}')
                """)
                .param("id", id)
                .param("kind", kind)
                .param("at", clock.instant().toString())
                .update();
    }

    @Test
    @DisplayName("RFM 三个分档是设置：改了就按新的分")
    void scoresByTheBandsThatAreSet() {
        var owner = given.owner();
        var buyer = given.buyer();
        counted(buyer.id());
        db.sql("""
                update member set recent_orders = 4, recent_fen = 50000, last_order_at = :at
                 where buyer_id = :buyer
                """)
                .param("buyer", buyer.id().value())
                .param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(40))))
                .update();
        assertThat(rfm(owner, buyer)).containsExactly(3, 3, 3);
        with(
                "membership.rfm-recency-days",
                "8,31,41,181",
                () -> assertThat(rfm(owner, buyer)).containsExactly(3, 3, 3));
        with(
                "membership.rfm-recency-days",
                "2,3,4,5",
                () -> assertThat(rfm(owner, buyer)).containsExactly(1, 3, 3));
        with(
                "membership.rfm-frequency-orders",
                "1,2,3,4,9",
                () -> assertThat(rfm(owner, buyer)).containsExactly(3, 4, 3));
        with(
                "membership.rfm-money-yuan",
                "1,2,3,4,5",
                () -> assertThat(rfm(owner, buyer)).containsExactly(3, 3, 5));
        for (var wrong : List.of("8,31,91", "8,31,31,181", "a,b,c,d", "1,2,3,2000000")) {
            assertThat(owner.put("/api/console/settings/membership.rfm-recency-days", Map.of("value", wrong))
                            .problem())
                    .isEqualTo("web/invalid");
        }
    }

    private void with(String key, String value, Runnable then) {
        Setting<?> setting = terms.settings().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow();
        members.with(setting, value, then);
    }

    @Autowired
    MemberTerms terms;

    private static List<Integer> rfm(Http owner, Given.Buyer buyer) {
        var profile = owner.get("/api/console/members/" + buyer.id().value()).ok();
        return List.of(
                profile.get("recency").asInt(),
                profile.get("frequency").asInt(),
                profile.get("money").asInt());
    }
}
