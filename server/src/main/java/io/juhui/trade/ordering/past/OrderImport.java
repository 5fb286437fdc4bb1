package io.juhui.trade.ordering.past;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderWriter;
import io.juhui.trade.ordering.Receiver;
import io.juhui.trade.ordering.course.OrderRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in orders that went before, with what they did to stock and money: for moving a shop here and for demonstration data.
 * They are priced by the engine as of their own time, and every invariant of a live order holds for them.
 */
@Component
public class OrderImport {

    private final PastDrafts drafts;
    private final OrderWriter writer;
    private final PastMoves moves;
    private final PastEffects effects;
    private final PastTimers timers;
    private final OrderRows rows;

    OrderImport(
            PastDrafts drafts,
            OrderWriter writer,
            PastMoves moves,
            PastEffects effects,
            PastTimers timers,
            OrderRows rows) {
        this.drafts = drafts;
        this.writer = writer;
        this.moves = moves;
        this.effects = effects;
        this.timers = timers;
        this.rows = rows;
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
        var placed = past.stream().map(drafts::draft).toList();
        writer.insert(placed);
        var made = new ArrayList<PastMoves.Made>();
        for (int i = 0; i < past.size(); i++) {
            var draft = placed.get(i);
            made.add(new PastMoves.Made(draft.id(), draft.total(), drafts.receiptBefore(past.get(i)), past.get(i)));
        }
        moves.write(made);
        effects.write(made, placed);
        timers.settle(made);
        var ids = made.stream().map(PastMoves.Made::id).toList();
        var lines = rows.lines(ids);
        return rows.all(ids).stream()
                .map(o -> new Imported(o, lines.getOrDefault(o.id(), List.of())))
                .sorted(Comparator.comparingLong(i -> i.order().id().value()))
                .toList();
    }
}
