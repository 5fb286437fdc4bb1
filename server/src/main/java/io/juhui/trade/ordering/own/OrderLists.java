package io.juhui.trade.ordering.own;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Page;
import io.juhui.platform.web.WebProblem;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.spi.OrderFacts;
import io.juhui.trade.ordering.spi.OrderFacts.Reviewed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A buyer's orders by state; TO_REVIEW is derived: done and with a line that has no review. */
@Component
class OrderLists {

    private static final String TO_REVIEW = "TO_REVIEW";
    private static final int MOST_ROUNDS = 10;

    private final OrderRows rows;
    private final ObjectProvider<OrderFacts> facts;

    OrderLists(OrderRows rows, ObjectProvider<OrderFacts> facts) {
        this.rows = rows;
        this.facts = facts;
    }

    Page<Order> ofBuyer(BuyerId buyer, @Nullable String status, @Nullable Long after, int limit) {
        if (TO_REVIEW.equals(status)) {
            return toReview(buyer, after, limit);
        }
        return Page.of(rows.page(buyer, parse(status), after, limit), limit, OrderLists::cursor);
    }

    private Page<Order> toReview(BuyerId buyer, @Nullable Long after, int limit) {
        var found = new ArrayList<Order>();
        var from = after;
        for (int round = 0; round < MOST_ROUNDS && found.size() <= limit; round++) {
            var done = rows.page(buyer, Set.of(OrderStatus.DONE), from, limit);
            found.addAll(unreviewed(done));
            if (done.size() <= limit) {
                break;
            }
            from = done.getLast().id().value();
        }
        var cut = found.size() > limit ? found.subList(0, limit + 1) : found;
        return Page.of(List.copyOf(cut), limit, OrderLists::cursor);
    }

    private List<Order> unreviewed(List<Order> done) {
        var ids = done.stream().map(Order::id).toList();
        var reviewed = facts.stream().map(f -> f.reviewed(ids)).reduce(Reviewed.NOTHING, Reviewed::and);
        var lines = rows.lines(ids);
        return done.stream()
                .filter(o -> lines.getOrDefault(o.id(), List.of()).stream()
                        .anyMatch(l -> l.isKept() && !reviewed.lines().contains(l.id().value())))
                .toList();
    }

    /** What is paid and held has not been shipped either. */
    private static Set<OrderStatus> parse(@Nullable String status) {
        if (status == null || status.isEmpty() || status.equals("ALL")) {
            return EnumSet.allOf(OrderStatus.class);
        }
        try {
            var wanted = OrderStatus.valueOf(status);
            return wanted == OrderStatus.TO_SHIP ? EnumSet.of(OrderStatus.HELD, wanted) : EnumSet.of(wanted);
        } catch (IllegalArgumentException e) {
            throw WebProblem.INVALID.problem().at("/status", "没有这种订单状态", "There is no such status");
        }
    }

    private static String cursor(Order order) {
        return Long.toString(order.id().value());
    }
}
