package io.juhui.insight.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the scheduler fails at again and again is told to the merchant, with how often and since when. */
@JuhuiTest
class FailingTimersApiTest {

    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    /** As the scheduler itself writes a failure; nobody takes it up, because it is due long after. */
    private void fails(String kind, String id, int times, Instant at) {
        db.sql("""
                update scheduled_tasks set last_failure = :at, consecutive_failures = :times, execution_time = :next
                 where task_name = :kind and task_instance = :id
                """)
                .param("at", Timestamp.from(at))
                .param("times", times)
                .param("next", Timestamp.from(at.plus(Duration.ofDays(36_500))))
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    private void due(String kind, String id) {
        db.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:kind, :id, '2126-01-01Z', false, 1)
                """).param("kind", kind).param("id", id).update();
    }

    private Optional<JsonNode> told(String kind) {
        return given.owner()
                .get("/api/console/timers/failing")
                .ok()
                .valueStream()
                .filter(one -> one.get("kind").asString().equals(kind))
                .findFirst();
    }

    @Test
    @DisplayName("一直失败的定时任务：第三次起首页写明个数、次数、从什么时候起；成功后不再写")
    void tellsOfTimersThatKeepFailing() {
        var kind = "test.broken" + System.nanoTime();
        due(kind, "1");
        due(kind, "2");
        try {
            fails(kind, "1", 1, FIRST);
            fails(kind, "1", 2, FIRST.plusSeconds(2));
            assertThat(told(kind)).as("two failures mend themselves").isEmpty();

            fails(kind, "1", 3, FIRST.plusSeconds(6));
            fails(kind, "2", 1, FIRST.plusSeconds(7));
            for (int times = 2; times <= 7; times++) {
                fails(kind, "2", times, FIRST.plusSeconds(7L + times));
            }
            var told = told(kind).orElseThrow();
            assertThat(told.get("howMany").asInt()).isEqualTo(2);
            assertThat(told.get("tries").asInt()).isEqualTo(7);
            assertThat(Instant.parse(told.get("since").asString())).isEqualTo(FIRST);

            fails(kind, "1", 0, FIRST.plusSeconds(60));
            var left = told(kind).orElseThrow();
            assertThat(left.get("howMany").asInt()).isOne();
            assertThat(Instant.parse(left.get("since").asString())).isEqualTo(FIRST.plusSeconds(7));
        } finally {
            db.sql("delete from scheduled_tasks where task_name = :kind")
                    .param("kind", kind)
                    .update();
        }
    }
}
