package io.juhui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.JuhuiTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class ShopClockSqlTest {

    @Autowired
    ShopClock clock;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("F03 多个节点看同一个钟：数据库的钟，加上演示的快进")
    void agreesOnEveryNodeWithTheDatabase() {
        var other = new ShopClock(db);
        try {
            other.restore();
            for (var node : List.of(clock, other)) {
                var before = databaseTime();
                var shown = node.instant();
                assertThat(shown)
                        .isBetween(before.minusMillis(500), databaseTime().plusMillis(500));
            }
        } finally {
            other.destroy();
        }
    }

    private Instant databaseTime() {
        return Instant.ofEpochMilli(db.sql("""
                select ((extract(epoch from clock_timestamp()) + coalesce((select seconds from clock_shift), 0)) * 1000)::bigint
                """).query(Long.class).single());
    }
}
