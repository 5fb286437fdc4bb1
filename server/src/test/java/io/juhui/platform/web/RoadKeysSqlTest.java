package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JuhuiTest
@Transactional
class RoadKeysSqlTest {

    @Autowired
    RoadKeys keys;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("G07 加购等的键只留一天，到期的一步步删光，没到期的一个不少")
    void forgetsKeysAfterADayHoweverManyThereAre() {
        var young = keep(Duration.ofHours(23));
        var old = keep(Duration.ofHours(25));
        db.sql("""
                insert into road_key (id, request, at)
                select gen_random_uuid(), gen_random_uuid(), :at from generate_series(1, 25000)
                """)
                .param("at", Timestamp.from(clock.instant().minus(Duration.ofHours(30))))
                .update();

        keys.run();

        assertThat(db.sql("select id from road_key where id in (:young, :old)")
                        .param("young", young)
                        .param("old", old)
                        .query(UUID.class)
                        .list())
                .containsExactly(young);
        assertThat(db.sql("select count(*) from road_key where at < :before")
                        .param("before", Timestamp.from(clock.instant().minus(Duration.ofHours(24))))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("G07 二十万个键：查键、找到期的键都走索引")
    void findsAndForgetsByIndexHoweverManyThereAre() {
        db.sql("""
                insert into road_key (id, request, at)
                select gen_random_uuid(), gen_random_uuid(), now() - n * interval '1 second' from generate_series(1, 200000) n
                """).update();
        db.sql("analyze road_key").update();

        assertThat(
                        plan(
                                "select request from road_key where id = any(array['6f1c1b0e-0000-4000-8000-000000000001'::uuid])"))
                .contains("road_key_pkey");
        assertThat(plan("select id from road_key where at < now() - interval '55 hours' order by at limit 10000"))
                .contains("road_key_age");
    }

    private String plan(String statement) {
        return String.join(
                "\n", db.sql("explain " + statement).query(String.class).list());
    }

    private UUID keep(Duration age) {
        var id = UUID.randomUUID();
        db.sql("insert into road_key (id, request, at) values (:id, :id, :at)")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant().minus(age)))
                .update();
        return id;
    }
}
