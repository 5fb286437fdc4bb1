package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * kill -9 of the packaged server at named points of placing, paying and refunding (B02–B05); the client comes back with the
 * same key. Nothing acknowledged is lost, nothing happens twice, and the rows say so.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    private static final int KILLED = 137;
    private static final List<String> NO_DEMO =
            List.of("--juhui.demo=none", "--juhui.jobs.polling=300ms", "--juhui.jobs.heartbeat=1s");

    private PackagedServer server = PackagedServer.start(PackagedServer.freshData(), List.of(), NO_DEMO);
    private final TrialShop shop;

    CrashTest() throws IOException {
        shop = TrialShop.open(server, 1_000);
    }

    @BeforeAll
    void sellsBeforeAnythingBreaks() throws IOException {
        assertThat(shop.place(server, UUID.randomUUID().toString()).status()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"placing.locked", "placing.written", "placing.committed"})
    void placesOneWholeOrderWhenKilledAt(String point) throws IOException, SQLException {
        var key = UUID.randomUUID().toString();
        var orders = shop.number("select count(*) from trade_order");
        var reserved = shop.stock().get(1);
        arm(point);

        dies(() -> shop.place(server, key));
        restart();
        var answer = shop.place(server, key);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(shop.place(server, key).text()).isEqualTo(answer.text());
        assertThat(shop.number("select count(*) from trade_order")).isEqualTo(orders + 1);
        assertThat(shop.number("select count(*) from order_line where order_id = " + id(answer)))
                .isEqualTo(1);
        assertThat(shop.stock().get(1)).isEqualTo(reserved + 1);
        assertThat(shop.number(
                        "select count(*) from scheduled_tasks where task_name = 'ordering.unpaid' and task_instance = '"
                                + id(answer) + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.prepare.before", "payment.prepare.after"})
    void asksTheGatewayOnceWhenKilledAt(String point) throws IOException, SQLException {
        var order = id(shop.place(server, UUID.randomUUID().toString()));
        arm(point);

        dies(() -> start(order));
        restart();
        pay(start(order));

        until(() -> status(order).equals("TO_SHIP"));
        assertThat(shop.number("select count(*) from payment where order_id = " + order))
                .isEqualTo(1);
        assertThat(shop.number("select captured_fen from payment where order_id = " + order))
                .isEqualTo(TrialShop.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.notice.verified", "payment.capture.commit.before", "payment.notice.committed"})
    void countsTheMoneyOnceWhenKilledAt(String point) throws IOException, SQLException {
        var order = id(shop.place(server, UUID.randomUUID().toString()));
        var prepay = start(order);
        arm(point);

        dies(() -> pay(prepay));
        restart();

        until(() -> status(order).equals("TO_SHIP"));
        assertThat(shop.number("select sum(captured_fen) from payment where order_id = " + order))
                .isEqualTo(TrialShop.TOTAL);
        assertThat(shop.number("select count(*) from order_event where kind = 'PAID' and order_id = " + order))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.refund.before", "payment.refund.after"})
    void refundsOnceWhenKilledAt(String point) throws IOException, SQLException {
        var order = id(shop.place(server, UUID.randomUUID().toString()));
        pay(start(order));
        until(() -> status(order).equals("TO_SHIP"));
        var reserved = shop.stock().get(1);
        arm(point);

        dies(() -> shop.buyer(server).post("/api/orders/" + order + "/cancel", Map.of("reason", "不要了")));
        restart();
        shop.buyer(server).post("/api/orders/" + order + "/cancel", Map.of("reason", "不要了"));

        until(() -> shop.number("select count(*) from refund where status = 'SUCCEEDED' and order_id = " + order) == 1);
        assertThat(shop.number("select count(*) from refund where order_id = " + order))
                .isEqualTo(1);
        assertThat(shop.number("select refunded_fen from payment where order_id = " + order))
                .isEqualTo(TrialShop.TOTAL);
        assertThat(status(order)).isEqualTo("CANCELLED");
        assertThat(shop.stock().get(1)).isEqualTo(reserved - 1);
    }

    @Test
    void losesNoAcknowledgedOrderWhenKilledInTheMiddleOfAStream()
            throws IOException, SQLException, InterruptedException {
        var acknowledged = placesUntil(server::kill);
        restart();

        assertThat(acknowledged)
                .allSatisfy(order -> assertThat(shop.number("select count(*) from trade_order where id = " + order))
                        .isEqualTo(1));
        assertThat(shop.stock().get(1))
                .isEqualTo(shop.number("select sum(quantity) from stock_reservation where state = 0"));
    }

    /** B13: what has been taken on is placed and answered, nothing is placed that nobody heard of. */
    @Test
    void answersEveryOrderItPlacesWhenToldToStopInTheMiddleOfAStream()
            throws IOException, SQLException, InterruptedException {
        var before = shop.number("select count(*) from trade_order");
        var began = System.nanoTime();

        var acknowledged = placesUntil(server::close);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(40));
        restart();
        assertThat(shop.number("select count(*) from trade_order") - before).isEqualTo(acknowledged.size());
    }

    /** Eight buyers order without a pause until the server is gone; gives back what was acknowledged. */
    private Collection<String> placesUntil(Runnable end) throws InterruptedException {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 8; t++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        var answer = shop.place(server, UUID.randomUUID().toString());
                        if (answer.status() == 201) {
                            acknowledged.add(id(answer));
                        } else {
                            return;
                        }
                    }
                } catch (IOException e) {
                    // the server is gone: what was acknowledged until now counts
                }
            }));
        }
        while (acknowledged.size() < 200) {
            Thread.sleep(5);
        }
        end.run();
        for (var thread : threads) {
            thread.join();
        }
        return acknowledged;
    }

    private String status(String order) throws IOException {
        return shop.buyer(server).get("/api/orders/" + order).ok().get("status").asString();
    }

    private String start(String order) throws IOException {
        var url = shop.buyer(server)
                .post("/api/orders/" + order + "/payments", Map.of("method", "WECHAT_H5"))
                .ok()
                .get("payUrl")
                .asString();
        return url.replaceFirst(".*/sim/pay/", "").replaceFirst("\\?.*", "");
    }

    private Caller.Answer pay(String prepay) throws IOException {
        return Caller.nobody(server).post("/sim/api/payments/" + prepay + "/pay", null);
    }

    private static String id(Caller.Answer answer) {
        return answer.ok().get("id").asString();
    }

    private void arm(String point) throws IOException {
        Caller.nobody(server).post("/sim/api/crash", Map.of("at", point)).ok();
    }

    /** The call may get an answer, or none; the process is gone soon. */
    private void dies(Callable<?> call) {
        try {
            call.call();
        } catch (Exception | AssertionError e) {
            // its connection broke, or the answer was an error: that is the crash
        }
        assertThat(server.awaitExit()).isEqualTo(KILLED);
    }

    private void restart() {
        server = PackagedServer.start(server.data(), List.of(), NO_DEMO);
    }

    interface Truth {
        boolean holds() throws IOException, SQLException;
    }

    static void until(Truth truth) throws IOException, SQLException {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!truth.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come true in 60 s");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
