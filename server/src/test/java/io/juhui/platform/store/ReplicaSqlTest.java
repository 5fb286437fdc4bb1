package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class ReplicaSqlTest {

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final String key = "replica-test-" + UUID.randomUUID();
    private Replicas here;
    private Replicas there;

    @BeforeEach
    void twoNodes() {
        here = new Replicas(db);
        there = new Replicas(db);
        db.sql("insert into setting (key, value) values (:key, '0')")
                .param("key", key)
                .update();
    }

    @AfterEach
    void tidy() {
        here.destroy();
        there.destroy();
        db.sql("delete from setting where key = :key").param("key", key).update();
    }

    @Test
    void isNewHereAtOnceAndOnOtherNodesWithinSeconds() {
        var mine = here.of(key, this::stored);
        var theirs = there.of(key, this::stored);
        assertThat(mine.get()).isZero();
        assertThat(theirs.get()).isZero();

        transaction.executeWithoutResult(_ -> {
            add(1);
            mine.changing();
            assertThat(mine.get()).as("before the commit").isZero();
        });

        assertThat(mine.get()).isEqualTo(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(theirs.get()).isEqualTo(1));
    }

    @Test
    void staysAsItWasWhenTheTransactionRollsBack() {
        var mine = here.of(key, this::stored);
        assertThat(mine.get()).isZero();

        transaction.executeWithoutResult(status -> {
            add(1);
            mine.changing();
            status.setRollbackOnly();
        });

        assertThat(mine.get()).isZero();
        assertThat(here.version(key)).isZero();
    }

    @Test
    void readsItsRowsOnlyWhenTheyHaveChanged() throws InterruptedException {
        var reads = new AtomicLong();
        var mine = here.of(key, () -> {
            reads.incrementAndGet();
            return stored();
        });
        mine.get();

        Thread.sleep(2_500);

        assertThat(reads).hasValue(1);
    }

    @Test
    void endsRightOnEveryNodeWhateverOrderChangesCommitIn() {
        var mine = here.of(key, this::stored);
        var theirs = there.of(key, this::stored);
        mine.get();
        theirs.get();

        Together.run(IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(i -> () -> {
                    transaction.executeWithoutResult(_ -> {
                        add(1);
                        (i % 2 == 0 ? mine : theirs).changing();
                    });
                    return null;
                })
                .toList());

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(mine.get()).isEqualTo(40);
            assertThat(theirs.get()).isEqualTo(40);
        });
    }

    private void add(long more) {
        db.sql("update setting set value = (value::bigint + :more)::text where key = :key")
                .param("more", more)
                .param("key", key)
                .update();
    }

    private long stored() {
        return Long.parseLong(db.sql("select value from setting where key = :key")
                .param("key", key)
                .query(String.class)
                .single());
    }
}
