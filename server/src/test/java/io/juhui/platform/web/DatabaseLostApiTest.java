package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** C01, C03: the database goes away in the middle of a request. That is no bug of ours, and asking again is right. */
@JuhuiTest
class DatabaseLostApiTest {

    private static final String WAITING =
            " from pg_locks where relation = 'address'::regclass and mode <> 'AccessExclusiveLock' and not granted";

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void isToldAsOverloadWhileReading() throws Exception {
        assertThat(brokenIn(buyer -> buyer.get("/api/addresses"))).isEqualTo("web/overloaded");
    }

    @Test
    void isToldAsOverloadInATransaction() throws Exception {
        assertThat(brokenIn(buyer -> buyer.post("/api/addresses", GivenOrders.WENSAN_ROAD)))
                .isEqualTo("web/overloaded");
    }

    @Test
    void isNotNoticedByWhoReadsAfterIt() {
        var buyer = given.buyer().http();
        for (int round = 0; round < 3; round++) {
            assertThat(statuses(buyer)).containsOnly(200); // the pool's connections are fresh
            db.sql("""
                    select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid() and state = 'idle'
                       and application_name = 'juhui'
                    """).query(Long.class).single();
            assertThat(statuses(buyer)).containsOnly(200);
        }
    }

    private static List<Integer> statuses(Http buyer) {
        return Together.run(16, _ -> buyer.get("/api/addresses").status());
    }

    /** Lets the request wait for a locked table, and ends its connection there. */
    private String brokenIn(Function<Http, Http.Answer> request) throws Exception {
        var buyer = given.buyer().http();
        var answer = new CompletableFuture<Http.Answer>();
        transaction.executeWithoutResult(_ -> {
            db.sql("lock table address in access exclusive mode").update();
            Thread.startVirtualThread(() -> answer.complete(request.apply(buyer)));
            Awaitility.await()
                    .until(() -> db.sql("select count(*)" + WAITING)
                                    .query(Long.class)
                                    .single()
                            == 1);
            db.sql("select pg_terminate_backend(pid)" + WAITING)
                    .query(Boolean.class)
                    .list();
        });
        return answer.get(20, TimeUnit.SECONDS).problem();
    }
}
