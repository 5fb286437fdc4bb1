package io.juhui.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatabaseTimeTest {

    private static final long SECOND = 1_000_000;
    private static final long NOON = 1_795_320_000 * SECOND;

    private long database = NOON;
    private long nanos = 17;
    private long answering;
    private final DatabaseTime time = new DatabaseTime(this::ask, () -> nanos);

    private long ask() {
        nanos += answering * 1_000;
        database += answering;
        return database;
    }

    private void pass(long micros) {
        database += micros;
        nanos += micros * 1_000;
    }

    @Test
    @DisplayName("F03 节点时钟差五分钟：店里的时间是数据库的，不是节点的")
    void tellsTheDatabasesTimeAndReckonsOnBetween() {
        assertThat(time.micros()).isEqualTo(NOON);
        pass(3 * SECOND);
        assertThat(time.micros()).isEqualTo(NOON + 3 * SECOND);
        database += SECOND; // this process ran slow, or slept
        time.look();
        assertThat(time.micros()).isEqualTo(NOON + 4 * SECOND);
    }

    @Test
    @DisplayName("F03 数据库时钟倒退十秒：时间不后退，等它追上来再走")
    void standsStillUntilAClockThatWasSetBackHasCaughtUp() {
        pass(time.micros() - NOON + 20 * SECOND);
        assertThat(time.micros()).isEqualTo(NOON + 20 * SECOND);

        database -= 10 * SECOND;
        time.look();
        assertThat(time.micros()).isEqualTo(NOON + 20 * SECOND);
        pass(9 * SECOND);
        assertThat(time.micros()).isEqualTo(NOON + 20 * SECOND);
        pass(2 * SECOND);
        assertThat(time.micros()).isEqualTo(NOON + 21 * SECOND);
    }

    @Test
    @DisplayName("F03 应答太慢的一次对时不算数")
    void passesOverAnAnswerThatTookTooLong() {
        assertThat(time.micros()).isEqualTo(NOON);
        database += 300 * SECOND;
        answering = SECOND;
        time.look();
        assertThat(time.micros()).isEqualTo(NOON + SECOND);

        answering = SECOND / 1_000;
        time.look();
        assertThat(time.micros()).isBetween(NOON + 301 * SECOND, NOON + 302 * SECOND);
    }
}
