package io.juhui.party.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Of many who save what they saw at once, one does, and the others are told so. */
@JuhuiTest
class MemberVersionsRaceTest {

    private static final int SAVES = 12;
    private static final Map<String, Object> RULE = Map.of(
            "match",
            "ALL",
            "conditions",
            List.of(Map.of("field", "GROWTH", "op", "AT_LEAST", "number", 999_999_999L, "ids", List.of())));

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    private static String named(String what, int i) {
        return what + i + "-" + System.nanoTime() % 1_000_000_000L;
    }

    /** All at once with one version; answers what the one that was taken has stored. */
    private static JsonNode oneOf(Http owner, String path, List<Map<String, Object>> bodies) {
        var saves = bodies.stream()
                .<Callable<Http.Answer>>map(body -> () -> owner.put(path, body))
                .toList();
        var answers = Together.run(saves);
        var won = answers.stream().filter(one -> one.status() == 200).toList();
        assertThat(won).as("%s", answers).hasSize(1);
        assertThat(answers.stream().filter(one -> one.status() != 200)).allSatisfy(one -> {
            assertThat(one.status()).isEqualTo(409);
            assertThat(one.problem()).isEqualTo("membership/changed-meanwhile");
        });
        return won.getFirst().ok();
    }

    private static List<Map<String, Object>> drafts(String what, int version) {
        return IntStream.range(0, SAVES)
                .<Map<String, Object>>mapToObj(i -> Map.of("version", version, "name", named(what, i), "rule", RULE))
                .toList();
    }

    private static JsonNode listed(Http owner, String path, String id) {
        return owner.get(path)
                .ok()
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("标签同时保存 12 次：只有一次成，别的都被告知已被改过")
    void takesOneOfManySavesOfATag() {
        var owner = given.owner();
        var body = new HashMap<String, Object>(Map.of("name", named("签", 0), "rule", RULE));
        var made = owner.post("/api/console/member-tags", body).ok();
        var id = made.get("id").asString();
        assertThat(made.get("version").asInt()).isEqualTo(1);

        var won = oneOf(owner, "/api/console/member-tags/" + id, drafts("签", 1));
        assertThat(won.get("version").asInt()).isEqualTo(2);
        var now = listed(owner, "/api/console/member-tags", id);
        assertThat(now.get("name").asString()).isEqualTo(won.get("name").asString());
        assertThat(owner.put("/api/console/member-tags/77", drafts("签", 1).getFirst())
                        .problem())
                .isEqualTo("membership/no-such-tag");
    }

    @Test
    @DisplayName("群体同时保存 12 次：只有一次成，别的都被告知已被改过")
    void takesOneOfManySavesOfASegment() {
        var owner = given.owner();
        var made = owner.post("/api/console/segments", Map.of("name", named("群", 0), "rule", RULE, "frozen", false))
                .ok();
        var id = made.get("id").asString();

        var won = oneOf(
                owner,
                "/api/console/segments/" + id,
                drafts("群", made.get("version").asInt()));
        assertThat(won.get("version").asInt()).isEqualTo(2);
        assertThat(listed(owner, "/api/console/segments", id).get("name").asString())
                .isEqualTo(won.get("name").asString());
    }

    @Test
    @DisplayName("单品会员价同时保存：从没有到有、从有到改，都只有一次成；删了再加的不会被旧的盖掉")
    void takesOneOfManySavesOfMemberPrices() {
        var owner = given.owner();
        var sku = goods.aProduct().priced(9_000).stocked(5).make().sku();
        var path = "/api/console/member-prices/" + sku.value();

        var first = oneOf(owner, path, prices(0, 1_000));
        var version = first.get("version").asInt();
        var second = oneOf(owner, path, prices(version, 2_000));
        assertThat(second.get("version").asInt()).isGreaterThan(version);

        var gone = owner.put(path, Map.of("version", second.get("version").asInt(), "prices", List.of()))
                .ok();
        assertThat(gone.get("version").asInt()).isZero();
        var again = owner.put(path, prices(0, 3_000).getFirst()).ok();
        assertThat(owner.put(path, prices(second.get("version").asInt(), 4_000).getFirst())
                        .problem())
                .isEqualTo("membership/changed-meanwhile");
        assertThat(owner.put(path, prices(0, 4_000).getFirst()).problem()).isEqualTo("membership/changed-meanwhile");
        var listed = owner.get("/api/console/member-prices?limit=1&after=" + (sku.value() - 1))
                .ok()
                .at("/items/0");
        assertThat(listed.get("prices")).isEqualTo(again.get("prices"));
        assertThat(listed.get("version")).isEqualTo(again.get("version"));
    }

    private static List<Map<String, Object>> prices(int version, int from) {
        var bodies = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < SAVES; i++) {
            bodies.add(Map.of("version", version, "prices", List.of(Map.of("levelId", "2", "price", from + i))));
        }
        return bodies;
    }
}
