package io.juhui.trade.ordering;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.inventory.StockImport;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.money.payment.PaymentImport;
import io.juhui.money.payment.PaymentMethod;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Quoting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in orders that went before, with what they did to stock and money: for moving a shop here and for demonstration data.
 * They are priced by the engine as of their own time, and every invariant of a live order holds for them.
 */
@Component
public class OrderImport {

    private static final Duration SETTLES = Duration.ofMinutes(2);

    private final OrderWriter writer;
    private final PastMoves moves;
    private final OrderRows rows;
    private final Quoting quoting;
    private final OrderTerms terms;
    private final Deadlines deadlines;
    private final StockImport stock;
    private final PaymentImport payments;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final OrderNumbers numbers = new OrderNumbers();

    OrderImport(
            OrderWriter writer,
            PastMoves moves,
            OrderRows rows,
            Quoting quoting,
            OrderTerms terms,
            Deadlines deadlines,
            StockImport stock,
            PaymentImport payments,
            ApplicationEventPublisher events,
            Ids ids) {
        this.writer = writer;
        this.moves = moves;
        this.rows = rows;
        this.quoting = quoting;
        this.terms = terms;
        this.deadlines = deadlines;
        this.stock = stock;
        this.payments = payments;
        this.events = events;
        this.ids = ids;
    }

    public record Item(SkuOffer offer, int quantity) {}

    /** How far it came: every step that was taken has its time. {@code story} adds what other rooms would have told. */
    public record Course(
            OrderStatus status,
            @Nullable Instant paidAt,
            @Nullable Instant shippedAt,
            @Nullable Instant signedAt,
            @Nullable Instant doneAt,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason,
            @Nullable Instant urgedAt,
            List<Told> story) {}

    /** One line of the timeline. */
    public record Told(String kind, String zh, String en, String actor, Instant at) {}

    public record Past(
            BuyerId buyer,
            List<Item> items,
            DeliveryKind delivery,
            Receiver receiver,
            String note,
            Instant placedAt,
            Course course) {}

    public record Imported(Order order, List<OrderLine> lines) {}

    /** Answers them in the order given; that is by time, so that lists by id are lists by time. */
    @Transactional
    public List<Imported> bringIn(List<Past> past) {
        var drafts = past.stream().map(this::draft).toList();
        writer.insert(drafts);
        var made = new ArrayList<PastMoves.Made>();
        for (int i = 0; i < past.size(); i++) {
            made.add(new PastMoves.Made(
                    drafts.get(i).id(), drafts.get(i).total(), receiptBefore(past.get(i)), past.get(i)));
        }
        moves.write(made);
        stock.bringIn(java.util.stream.IntStream.range(0, made.size())
                .boxed()
                .flatMap(i -> held(made.get(i), drafts.get(i)))
                .toList());
        payments.bringIn(made.stream().flatMap(m -> captured(m).stream()).toList());
        settle(made);
        var orders = rows.all(made.stream().map(PastMoves.Made::id).toList()).reversed();
        var lines = rows.lines(made.stream().map(PastMoves.Made::id).toList());
        return orders.stream()
                .map(o -> new Imported(o, lines.getOrDefault(o.id(), List.of())))
                .sorted(Comparator.comparingLong(i -> i.order().id().value()))
                .toList();
    }

    private Draft draft(Past past) {
        var basket = new ArrayList<Basket.Line>();
        for (int i = 0; i < past.items().size(); i++) {
            basket.add(Basket.Line.of(
                    i, past.items().get(i).offer(), past.items().get(i).quantity()));
        }
        var quote = quoting.quote(
                new Basket(basket, past.receiver().regionCode()), Optional.of(past.buyer()), past.placedAt());
        var lines = new ArrayList<Draft.Line>();
        for (int i = 0; i < basket.size(); i++) {
            lines.add(new Draft.Line(
                    new LineId(ids.next()),
                    past.items().get(i).offer(),
                    quote.lines().get(i)));
        }
        var head = new Draft.Head(
                new OrderId(ids.next()),
                numbers.next(past.placedAt()),
                past.buyer(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                past.placedAt(),
                past.placedAt().plus(terms.unpaid()));
        return new Draft(head, lines, quote, past.delivery(), past.receiver(), PurchaseSource.CART, past.note());
    }

    private static java.util.stream.Stream<StockImport.Past> held(PastMoves.Made made, Draft draft) {
        var course = made.past().course();
        var state = switch (course.status()) {
            case UNPAID, HELD, TO_SHIP, TO_PICK_UP -> StockImport.State.HELD;
            case CANCELLED -> StockImport.State.RELEASED;
            case SHIPPED, DONE -> StockImport.State.SHIPPED;
        };
        var at = Optional.ofNullable(course.shippedAt())
                .or(() -> Optional.ofNullable(course.doneAt()))
                .orElse(draft.at());
        return draft.lines().stream()
                .map(l -> new StockImport.Past(draft.id().value(), l.sku(), l.quantity(), state, at));
    }

    private static Optional<PaymentImport.Captured> captured(PastMoves.Made made) {
        var course = made.past().course();
        return Optional.ofNullable(course.paidAt())
                .map(paid -> new PaymentImport.Captured(
                        made.id().value(),
                        made.total(),
                        PaymentMethod.WECHAT_H5,
                        made.past().items().getFirst().offer().name(),
                        paid.minusSeconds(20),
                        paid,
                        Optional.ofNullable(course.cancelledAt())
                                .map(at -> new PaymentImport.Returned(
                                        Objects.requireNonNull(course.cancelReason()),
                                        "cancel-" + made.id().value(),
                                        at,
                                        at.plus(SETTLES)))));
    }

    private @Nullable Instant receiptBefore(Past past) {
        var course = past.course();
        if (course.shippedAt() == null) {
            return null;
        }
        var delivered = course.signedAt() == null ? course.shippedAt().plus(terms.longestTransit()) : course.signedAt();
        return delivered.plus(terms.receiptAfterDelivery());
    }

    /** Whatever waits for a time goes on waiting; what is done tells so, as a live order does. */
    private void settle(List<PastMoves.Made> made) {
        deadlines.clearAll(
                UnpaidDeadline.KIND,
                made.stream()
                        .filter(m -> m.past().course().status() != OrderStatus.UNPAID)
                        .map(m -> m.id().value())
                        .toList());
        var onTheWay = made.stream()
                .filter(m -> m.past().course().status() == OrderStatus.SHIPPED)
                .toList();
        deadlines.setAll(
                ReceiptDeadline.KIND,
                onTheWay.stream().mapToLong(m -> m.id().value()).toArray(),
                onTheWay.stream()
                        .map(m -> Objects.requireNonNull(m.receiptBefore()))
                        .toList());
        for (var m : made) {
            var done = m.past().course().doneAt();
            if (done != null) {
                events.publishEvent(
                        new OrderReceived(m.id(), m.past().buyer(), done));
            }
        }
    }
}
