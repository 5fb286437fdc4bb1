package io.juhui.trade.ordering.course;

import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** When an order on its way counts as received by itself: begins at shipping, moved by a signature and once by the buyer (R16). */
@Component
class ReceiptTime {

    private final OrderMoves moves;
    private final OrderMarks marks;
    private final OrderTerms terms;
    private final Deadlines deadlines;
    private final Clock clock;

    ReceiptTime(OrderMoves moves, OrderMarks marks, OrderTerms terms, Deadlines deadlines, Clock clock) {
        this.moves = moves;
        this.marks = marks;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Moves the order to SHIPPED with the longest time it may take; false when it does not wait to be shipped. */
    boolean begin(OrderId id) {
        var before = clock.instant().plus(terms.longestTransit()).plus(terms.receiptAfterDelivery());
        if (!moves.shipped(id, before)) {
            return false;
        }
        set(id, before);
        return true;
    }

    /** As if it had just been shipped; an extension stays granted. */
    void again(Order order) {
        var extension = order.extended() ? terms.extension() : Duration.ZERO;
        var before = clock.instant()
                .plus(terms.longestTransit())
                .plus(terms.receiptAfterDelivery())
                .plus(extension);
        if (marks.receiptBefore(order.id(), before)) {
            set(order.id(), before);
        }
    }

    /** Every package has been signed for: it counts from there, and an extension stays granted. */
    void signedFor(Order order, Instant at) {
        var extension = order.extended() ? terms.extension() : Duration.ZERO;
        var before = at.plus(terms.receiptAfterDelivery()).plus(extension);
        if (marks.receiptBefore(order.id(), before)) {
            set(order.id(), before);
        }
    }

    /** Once; false when it was granted already. */
    boolean extend(Order order) {
        var before = Objects.requireNonNull(order.receiptBefore()).plus(terms.extension());
        if (!marks.extended(order.id(), before)) {
            return false;
        }
        set(order.id(), before);
        return true;
    }

    /** Stands still while a question about the goods is open. */
    void pause(OrderId id) {
        marks.contested(id);
    }

    void goOn(OrderId id) {
        marks.uncontested(id).ifPresent(before -> set(id, before));
    }

    void end(OrderId id) {
        deadlines.clear(ReceiptDeadline.KIND, id.value());
    }

    private void set(OrderId id, Instant before) {
        deadlines.set(ReceiptDeadline.KIND, id.value(), before);
    }
}
