package io.juhui.money.payment;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.money.payment.spi.PaymentListener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Orders of the tests: their ids are negative, so they stand beside the real ones, also in another process. */
@Component
public class PlayedOrders implements PaymentListener {

    public record Told(Money amount, boolean ok) {}

    private final Ids ids;
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();
    private final Map<Long, List<Money>> paid = new ConcurrentHashMap<>();
    private final Map<Long, List<Told>> refunded = new ConcurrentHashMap<>();
    private final Map<Long, Long> slow = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> failing = new ConcurrentHashMap<>();

    PlayedOrders(Ids ids) {
        this.ids = ids;
    }

    public long open() {
        return -ids.next();
    }

    public void cancel(long orderId) {
        cancelled.add(orderId);
    }

    public void slow(long orderId, long millis) {
        slow.put(orderId, millis);
    }

    /** Fails the first {@code times} that it is told of this order's money. */
    public void fail(long orderId, int times) {
        failing.put(orderId, new AtomicInteger(times));
    }

    /** How often it will fail yet; not above zero when it will not. */
    public int failuresLeft(long orderId) {
        return Objects.requireNonNull(failing.get(orderId)).get();
    }

    /** What was told as paid, whether or not that transaction committed in the end. */
    public List<Money> paid(long orderId) {
        return paid.getOrDefault(orderId, List.of());
    }

    public List<Told> refunded(long orderId) {
        return refunded.getOrDefault(orderId, List.of());
    }

    @Override
    public boolean owns(long orderId) {
        return orderId < 0;
    }

    @Override
    public boolean awaits(long orderId, Money amount) {
        return !cancelled.contains(orderId);
    }

    @Override
    public Outcome paid(long orderId, PaymentId payment, Money amount, Instant at) {
        try {
            Thread.sleep(slow.getOrDefault(orderId, 0L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var failures = failing.get(orderId);
        if (failures != null && failures.getAndDecrement() > 0) {
            throw new IllegalStateException("this order's room is out of order");
        }
        if (cancelled.contains(orderId)) {
            return Outcome.NOT_WANTED;
        }
        paid.computeIfAbsent(orderId, _ -> new CopyOnWriteArrayList<>()).add(amount);
        return Outcome.ACCEPTED;
    }

    @Override
    public void refunded(long orderId, RefundId refund, Money amount, boolean ok) {
        refunded.computeIfAbsent(orderId, _ -> new CopyOnWriteArrayList<>()).add(new Told(amount, ok));
    }
}
