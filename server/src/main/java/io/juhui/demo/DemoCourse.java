package io.juhui.demo;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.past.OrderImport.Course;
import io.juhui.trade.ordering.past.OrderImport.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How far a planned order has come by now. Pure: the same luck and the same times give the same course. */
final class DemoCourse {

    private static final Duration UNPAID = Duration.ofMinutes(30);
    private static final Duration RECEIPT = Duration.ofDays(7);
    private static final Duration PROMISE = Duration.ofDays(2);

    private final DemoPlan.Planned order;
    private final Instant now;
    private final Random random;

    private DemoCourse(DemoPlan.Planned order, Instant now) {
        this.order = order;
        this.now = now;
        this.random = new Random(order.at().getEpochSecond() * 31 + order.luck());
    }

    static Course of(DemoPlan.Planned order, Instant now) {
        return new DemoCourse(order, now).course();
    }

    private Course course() {
        var at = order.at();
        if (at.isAfter(now.minus(UNPAID))) {
            return new Course(OrderStatus.UNPAID, null, null, null, null, null, null, null, List.of());
        }
        if (order.luck() < 55) {
            return cancelled(null, at.plus(UNPAID), "超时未付款");
        }
        if (order.luck() < 75) {
            return cancelled(null, at.plus(minutes(2, 20)), order.luck() % 2 == 0 ? "不想要了" : "规格选错了，重新买");
        }
        var paid = at.plusSeconds(12 + random.nextInt(400));
        if (order.luck() < 100) {
            var gone = paid.plus(minutes(4, 150));
            if (gone.isBefore(now.minusSeconds(300))) {
                return cancelled(paid, gone, order.luck() % 2 == 0 ? "买多了" : "地址写错了，重新下单");
            }
        }
        return order.delivery() == DeliveryKind.PICKUP ? collected(paid) : sent(paid);
    }

    private Course cancelled(@Nullable Instant paid, Instant at, String reason) {
        return new Course(OrderStatus.CANCELLED, paid, null, null, null, at, reason, null, List.of());
    }

    private Course collected(Instant paid) {
        var handed = paid.plus(minutes(4 * 60, 50 * 60));
        return handed.isBefore(now)
                ? new Course(OrderStatus.DONE, paid, null, null, handed, null, null, null, List.of())
                : new Course(OrderStatus.TO_PICK_UP, paid, null, null, null, null, null, null, List.of());
    }

    private Course sent(Instant paid) {
        var late = order.luck() > 915 && paid.isAfter(now.minus(PROMISE.plusHours(36)));
        var shipped = paid.plus(late ? Duration.ofDays(6) : minutes(3 * 60, 26 * 60));
        if (!shipped.isBefore(now)) {
            var waited = paid.plus(PROMISE).plus(minutes(30, 300));
            var urged = waited.isBefore(now) ? waited : null;
            return new Course(OrderStatus.TO_SHIP, paid, null, null, null, null, null, urged, List.of());
        }
        var signed = shipped.plus(minutes(20 * 60, 62 * 60));
        if (!signed.isBefore(now)) {
            return new Course(OrderStatus.SHIPPED, paid, shipped, null, null, null, null, null, List.of(told(shipped)));
        }
        var story = new ArrayList<>(List.of(told(shipped)));
        story.add(new Told("DELIVERED", "包裹已签收", "Signed for", "SYSTEM", signed));
        var done = order.luck() % 4 == 0 ? signed.plus(RECEIPT) : signed.plus(minutes(90, 5 * 24 * 60));
        return done.isBefore(now)
                ? new Course(OrderStatus.DONE, paid, shipped, signed, done, null, null, null, story)
                : new Course(OrderStatus.SHIPPED, paid, shipped, signed, null, null, null, null, story);
    }

    private Told told(Instant shipped) {
        var parcel = DemoParcels.of(order);
        return new Told(
                "SHIPPED",
                "已发货：" + parcel.carrierZh() + " " + parcel.number(),
                "Shipped: " + parcel.carrierEn() + " " + parcel.number(),
                "STAFF",
                shipped);
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(from + random.nextInt(to - from)).plusSeconds(random.nextInt(60));
    }
}
