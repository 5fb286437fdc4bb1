package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Problem;
import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JuhuiTest
@Transactional
class IdempotencyKeysSqlTest {

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    AnswerBudget budget;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("G07 键只留一天，到期删除，没到期的一个不少")
    void forgetsKeysAfterADay() {
        keep("young", Duration.ofHours(23));
        keep("old", Duration.ofHours(25));

        keys.run();

        assertThat(db.sql("select id from idempotency_key where id in ('young', 'old')")
                        .query(String.class)
                        .list())
                .containsExactly("young");
    }

    @Test
    @DisplayName("G07 二十万个键：查一个键、删到期的键都走索引")
    void findsAndForgetsByIndexHoweverManyThereAre() {
        db.sql("""
            insert into idempotency_key (id, request, created_at)
            select 'many-' || n, 'x', now() - n * interval '1 second'
              from generate_series(1, 200000) as n
            """).update();
        db.sql("analyze idempotency_key").update();

        assertThat(plan("select request from idempotency_key where id = 'many-77'"))
                .contains("idempotency_key_pkey");
        assertThat(plan("delete from idempotency_key where created_at < now() - interval '55 hours'"))
                .contains("idempotency_key_age");
    }

    @Test
    @DisplayName("G07 一个人存下的回答有上限：最旧的让出，键仍记得，绝不重做")
    void givesUpTheOldestAnswersOfWhoHasTooMany() {
        for (int i = 0; i < 24; i++) {
            answer("mine-" + i, "me", AnswerBudget.LARGEST - 1_000);
        }
        answer("other", "you", 1_000);

        assertThat(held("me")).isBetween(AnswerBudget.MOST_EACH / 2, AnswerBudget.MOST_EACH);
        assertThat(keys.answered(scoped("mine-23", "me"))).isPresent();
        assertThat(keys.answered(scoped("other", "you"))).isPresent();
        assertThatThrownBy(() -> keys.answered(scoped("mine-0", "me"))).isInstanceOf(Problem.class);
        assertThat(keys.claim(scoped("mine-0", "me"))).isFalse();
    }

    @Test
    @DisplayName("G07 很多小回答也有上限，太大的回答不存")
    void boundsTheNumberOfAnswersAndTheSizeOfEach() {
        for (int i = 0; i < 1_010; i++) {
            answer("small-" + i, "many", 10);
        }
        answer("large", "huge", AnswerBudget.LARGEST);

        assertThat(db.sql("select count(*) from idempotency_key where caller = 'many' and held > 0")
                        .query(Integer.class)
                        .single())
                .isBetween(1_000, 1_001);
        assertThat(held("huge")).isZero();
        assertThatThrownBy(() -> keys.answered(scoped("large", "huge"))).isInstanceOf(Problem.class);
    }

    @Test
    @DisplayName("G07 全店存下的回答也有上限，最新的留下")
    void givesUpTheOldestAnswersOfTheShop() {
        for (int i = 0; i < 8; i++) {
            answer("shop-" + i, "caller-" + i, 100_000);
        }

        budget.giveUpBeyond(350_000);

        assertThat(db.sql("select sum(held) from idempotency_key")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(350_000);
        assertThat(keys.answered(scoped("shop-7", "caller-7"))).isPresent();
        assertThatThrownBy(() -> keys.answered(scoped("shop-0", "caller-0"))).isInstanceOf(Problem.class);
    }

    private void answer(String id, String caller, int bytes) {
        keys.claim(scoped(id, caller));
        keys.answer(scoped(id, caller), new IdempotencyKeys.Answer(200, "application/json", new byte[bytes]));
    }

    private static IdempotencyKeys.Scoped scoped(String id, String caller) {
        return new IdempotencyKeys.Scoped(id, "x", caller);
    }

    private long held(String caller) {
        return db.sql("select coalesce(sum(held), 0) from idempotency_key where caller = :caller")
                .param("caller", caller)
                .query(Long.class)
                .single();
    }

    private String plan(String statement) {
        return String.join(
                "\n", db.sql("explain " + statement).query(String.class).list());
    }

    private void keep(String id, Duration age) {
        db.sql("insert into idempotency_key (id, request, created_at) values (:id, 'x', :at)")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}
