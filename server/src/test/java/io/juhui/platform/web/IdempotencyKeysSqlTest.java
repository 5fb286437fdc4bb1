package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

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
