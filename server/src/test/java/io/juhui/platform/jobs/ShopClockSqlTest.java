package io.juhui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.JuhuiTest;
import java.time.Duration;
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

    @Test
    @DisplayName("F03 时间快进之后，刚刚到期的都有同样长的宽限：宽限按真正过去的时间算，别的进程看到的也一样")
    void givesWhatFellDueInsideAJumpItsGrace() {
        var before = clock.instant();
        var grace = Duration.ofMinutes(15);
        assertThat(clock.shown(grace)).isBefore(before.minus(grace).plusSeconds(5));

        clock.advance(Duration.ofSeconds(90));

        var other = new ShopClock(db);
        try {
            other.restore();
            for (var process : List.of(clock, other)) {
                assertThat(process.instant()).isAfterOrEqualTo(before.plusSeconds(90));
                assertThat(process.shown(grace))
                        .as("what was due %s has not had its grace yet", before)
                        .isBefore(before.minus(grace).plusSeconds(5));
                assertThat(process.shown(Duration.ZERO)).isAfterOrEqualTo(before.plusSeconds(90));
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
