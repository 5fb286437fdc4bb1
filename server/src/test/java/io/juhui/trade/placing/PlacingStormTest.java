package io.juhui.trade.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Problem;
import io.juhui.platform.store.HotWrites;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Promptly;
import io.juhui.testing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** More placings than the queue holds, while the database lets nobody through. */
@JuhuiTest
class PlacingStormTest {

    private static final int STORM = 9_500;

    /** Whatever the timing: 8 192 wait, and at most three batches of 256 are on their way. */
    private static final int MORE_THAN_FITS = STORM - 8_192 - 3 * 256;

    private static final String SHED = "shed, again in 1 s";

    @Autowired
    PlacingQueue placement;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Test
    @DisplayName("G06 数据库卡住时十倍重试：排不下的立刻 503 并说几秒后再来，恢复后一切如常")
    void shedsWhatDoesNotFitAndRecovers() throws InterruptedException {
        var tea = goods.aProduct().stocked(1).make();
        var buyer = given.buyer();
        var body = json.convertValue(orders.purchase(buyer, tea.sku(), 1), PlaceOrder.class);
        var release = new CountDownLatch(1);
        var holder = stall(tea.sku(), release);
        var shed = new CountDownLatch(MORE_THAN_FITS);
        var refusedAfterMillis = new ConcurrentLinkedQueue<Long>();
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < STORM; i++) {
            calls.add(() -> {
                var start = System.nanoTime();
                var answer = place(buyer, body, UUID.randomUUID());
                if (answer.equals(SHED)) {
                    refusedAfterMillis.add(millisSince(start));
                    shed.countDown();
                }
                return answer;
            });
        }
        calls.add(() -> {
            var enough = shed.await(10, TimeUnit.SECONDS);
            release.countDown();
            return enough ? "released" : "too few were shed";
        });

        var answers =
                Together.run(calls).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        holder.join();

        assertThat(answers).containsOnlyKeys("placed", "inventory/sold-out", SHED, "released");
        assertThat(answers).containsEntry("placed", 1L);
        assertThat(median(refusedAfterMillis))
                .as("refused at once, in milliseconds")
                .isLessThan(500);
        assertThat(orders.stock(tea.sku())).containsExactly(1L, 1L, 0L);
        assertServesAsEver(buyer);
    }

    private void assertServesAsEver(Given.Buyer buyer) {
        var rice = goods.aProduct().stocked(5).make();
        var next = orders.purchase(buyer, rice.sku(), 1);
        var placed = new AtomicLong();
        Promptly.within(Duration.ofSeconds(2), "an order after the storm", () -> {
            placed.incrementAndGet();
            return orders.place(buyer, next).text();
        });
        assertThat(orders.stock(rice.sku())).containsExactly(5L, placed.get(), 0L);
    }

    /** Holds the row that everybody wants, from now until {@code release}. */
    private Thread stall(SkuId sku, CountDownLatch release) {
        var stuck = new CountDownLatch(1);
        var holder = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(_ -> {
                    db.sql("select 1 from stock where sku_id = :sku for update")
                            .param("sku", sku.value())
                            .query()
                            .singleRow();
                    stuck.countDown();
                    await(release);
                }));
        await(stuck);
        return holder;
    }

    private String place(Given.Buyer buyer, PlaceOrder body, UUID key) {
        try {
            placement.place(buyer.id(), body, key, key);
            return "placed";
        } catch (HotWrites.Overloaded shed) {
            return "shed, again in " + shed.retryAfterSeconds() + " s";
        } catch (Problem refused) {
            return refused.code().slug();
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static long median(Collection<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
