package io.juhui.abuse;

import static io.juhui.testing.GivenOrders.WENSAN_ROAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An Idempotency-Key stands for one request of one person, as long as that person may ask. */
@JuhuiTest
class KeyScopeTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("G01 同一个键配另一个请求：拒绝，不执行")
    void refusesAKeyThatWasUsedForSomethingElse() {
        var owner = given.owner().key(UUID.randomUUID().toString());
        var name = "甲" + UUID.randomUUID().toString().substring(0, 8);
        owner.post("/api/console/brands", Map.of("name", name)).ok();

        assertThat(owner.post("/api/console/brands", Map.of("name", name + "二")).problem())
                .isEqualTo("web/idempotency-key-reused");
        assertThat(owner.post("/api/console/brands?x=1", Map.of("name", name)).problem())
                .isEqualTo("web/idempotency-key-reused");
        assertThat(owner.post("/api/console/categories", Map.of("name", name, "position", 1))
                        .problem())
                .isEqualTo("web/idempotency-key-reused");
        assertThat(given.owner().get("/api/console/brands").text()).doesNotContain(name + "二");
    }

    @Test
    @DisplayName("G01 别人的键永远得不到别人的答案")
    void neverAnswersAStrangerWithWhatSomeoneElseWasTold() {
        var key = UUID.randomUUID().toString();
        var alice = given.buyer();
        var bob = given.buyer();
        var hers = alice.http().key(key).post("/api/addresses", WENSAN_ROAD);

        var his = bob.http().key(key).post("/api/addresses", WENSAN_ROAD);
        var nobodys = http.key(key).post("/api/addresses", WENSAN_ROAD);
        var withHerCookieName = bob.http()
                .key(key)
                .with("Cookie", "juhui_staff=" + alice.token())
                .post("/api/addresses", WENSAN_ROAD);

        assertThat(his.ok().get("id")).isNotEqualTo(hers.ok().get("id"));
        assertThat(his.raw().headers().firstValue("Idempotent-Replay")).isEmpty();
        assertThat(nobodys.status()).isEqualTo(401);
        assertThat(withHerCookieName.ok().get("id")).isNotEqualTo(hers.json().get("id"));
    }

    @Test
    @DisplayName("G04 同一个键并发一百次：一次执行，其余等到同样的答案")
    void runsOnceHoweverManyAskAtOnceWithOneKey() {
        var buyer = given.buyer();
        var keyed = buyer.http().key(UUID.randomUUID().toString());

        var answers = Together.run(100, _ -> keyed.post("/api/addresses", WENSAN_ROAD));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Http.Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(a -> a.raw()
                                .headers()
                                .firstValue("Idempotent-Replay")
                                .isPresent()))
                .hasSize(99);
        assertThat(buyer.http().get("/api/addresses").ok()).hasSize(1);
    }

    @Test
    @DisplayName("Q10 退出登录、收回权限之后，旧键也得不到旧答案")
    void keepsStoredAnswersFromWhoMayNoLongerAsk() {
        var buyer = given.buyer();
        var keyed = buyer.http().key(UUID.randomUUID().toString());
        keyed.post("/api/addresses", WENSAN_ROAD).ok();
        assertThat(keyed.post("/api/addresses", WENSAN_ROAD).status()).isEqualTo(201);
        buyer.http().delete("/api/sessions/current");

        assertThat(keyed.post("/api/addresses", WENSAN_ROAD).problem()).isEqualTo("web/login-required");
    }

    @Test
    @DisplayName("P11 权限被收回之后，旧键也得不到旧答案")
    void keepsStoredAnswersFromStaffWhoseRoleHasChanged() {
        var clerk = given.staff("orders:view", "goods:edit");
        var keyed = clerk.http().key(UUID.randomUUID().toString());
        var brand = Map.of("name", "牌" + UUID.randomUUID().toString().substring(0, 8));
        keyed.post("/api/console/brands", brand).ok();
        given.owner()
                .put(
                        "/api/console/staff/" + clerk.id().value(),
                        Map.of("displayName", clerk.name(), "roles", List.of("WAREHOUSE"), "active", true))
                .ok();

        assertThat(keyed.post("/api/console/brands", brand).problem()).isEqualTo("web/forbidden");
    }

    @Test
    @DisplayName("G07 回答让出后同一个键再来：说已完成，不重做")
    void saysThatItIsDoneWhenTheAnswerWasGivenUp() {
        var buyer = given.buyer();
        var key = UUID.randomUUID().toString();
        buyer.http().key(key).post("/api/addresses", WENSAN_ROAD).ok();
        db.sql("update idempotency_key set body = null where id = (select id from idempotency_key order by"
                        + " created_at desc limit 1)")
                .update();

        var again = buyer.http().key(key).post("/api/addresses", WENSAN_ROAD);

        assertThat(again.problem()).isEqualTo("web/idempotency-key-done");
        assertThat(buyer.http().get("/api/addresses").ok().size()).isEqualTo(1);
    }
}
