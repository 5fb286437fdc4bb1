package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
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

    private final MortalShop shop = new MortalShop();

    CrashTest() throws IOException {}

    @BeforeAll
    void sellsBeforeAnythingBreaks() throws IOException {
        assertThat(shop.order()).isNotEmpty();
    }

    @AfterAll
    void stop() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"placing.locked", "placing.written", "placing.committed"})
    void placesOneWholeOrderWhenKilledAt(String point) throws IOException, SQLException {
        var key = UUID.randomUUID().toString();
        var orders = shop.number("select count(*) from trade_order");
        var reserved = shop.stock().get(1);
        shop.arm(point);

        shop.dies(() -> shop.place(key));
        shop.restart();
        var answer = shop.place(key);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(shop.place(key).text()).isEqualTo(answer.text());
        assertThat(shop.number("select count(*) from trade_order")).isEqualTo(orders + 1);
        assertThat(shop.number("select count(*) from order_line where order_id = " + MortalShop.id(answer)))
                .isEqualTo(1);
        assertThat(shop.stock().get(1)).isEqualTo(reserved + 1);
        assertThat(shop.number(
                        "select count(*) from scheduled_tasks where task_name = 'ordering.unpaid' and task_instance = '"
                                + MortalShop.id(answer) + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.prepare.before", "payment.prepare.after"})
    void asksTheGatewayOnceWhenKilledAt(String point) throws IOException, SQLException {
        var order = shop.order();
        shop.arm(point);

        shop.dies(() -> shop.start(order));
        shop.restart();
        shop.pay(shop.start(order));

        MortalShop.until(() -> shop.status(order).equals("TO_SHIP"));
        assertThat(shop.number("select count(*) from payment where order_id = " + order))
                .isEqualTo(1);
        assertThat(shop.number("select captured_fen from payment where order_id = " + order))
                .isEqualTo(TrialShop.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.notice.verified", "payment.capture.commit.before", "payment.notice.committed"})
    void countsTheMoneyOnceWhenKilledAt(String point) throws IOException, SQLException {
        var order = shop.order();
        var prepay = shop.start(order);
        shop.arm(point);

        shop.dies(() -> shop.pay(prepay));
        shop.restart();

        MortalShop.until(() -> shop.status(order).equals("TO_SHIP"));
        assertThat(shop.number("select sum(captured_fen) from payment where order_id = " + order))
                .isEqualTo(TrialShop.TOTAL);
        assertThat(shop.number("select count(*) from order_event where kind = 'PAID' and order_id = " + order))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.refund.before", "payment.refund.after"})
    void refundsOnceWhenKilledAt(String point) throws IOException, SQLException {
        var order = shop.order();
        shop.pay(shop.start(order));
        MortalShop.until(() -> shop.status(order).equals("TO_SHIP"));
        var reserved = shop.stock().get(1);
        shop.arm(point);

        shop.dies(() -> shop.cancel(order));
        shop.restart();
        shop.cancel(order);

        MortalShop.until(() ->
                shop.number("select count(*) from refund where status = 'SUCCEEDED' and order_id = " + order) == 1);
        assertThat(shop.number("select count(*) from refund where order_id = " + order))
                .isEqualTo(1);
        assertThat(shop.number("select refunded_fen from payment where order_id = " + order))
                .isEqualTo(TrialShop.TOTAL);
        assertThat(shop.status(order)).isEqualTo("CANCELLED");
        assertThat(shop.stock().get(1)).isEqualTo(reserved - 1);
    }

    @Test
    void losesNoAcknowledgedOrderWhenKilledInTheMiddleOfAStream()
            throws IOException, SQLException, InterruptedException {
        var acknowledged = placesUntil(shop::kill);
        shop.restart();

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

        var acknowledged = placesUntil(shop::close);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(40));
        shop.restart();
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
                        var answer = shop.place(UUID.randomUUID().toString());
                        if (answer.status() == 201) {
                            acknowledged.add(MortalShop.id(answer));
                        } else {
                            return;
                        }
                    }
                } catch (IOException e) {
                    // the server is gone: what was acknowledged until now counts
                }
            }));
        }
        while (acknowledged.size() < 200 && threads.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(5);
        }
        assertThat(acknowledged).as("the shop takes orders").hasSizeGreaterThanOrEqualTo(200);
        end.run();
        for (var thread : threads) {
            thread.join();
        }
        return acknowledged;
    }
}
