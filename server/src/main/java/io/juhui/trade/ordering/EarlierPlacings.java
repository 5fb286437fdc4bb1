package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was placed under a key before: the truth for every retry, whichever node died in between (G04, G05). */
@Component
public class EarlierPlacings {

    /** An order placed earlier under a key: what was asked then, and what was answered. */
    public record Placed(UUID request, OrderPlaced answer) {}

    /** Adds the question to {@code reads}; what it answers is there when that has travelled, and takes in more. */
    public Map<UUID, Placed> under(Collection<UUID> keys, Writes reads) {
        var placed = new HashMap<UUID, Placed>();
        reads.add("""
                select placed_key, placed_request, id, number, placed_total_fen, delivery_kind, pay_before,
                       exists (select 1 from order_hold h where h.order_id = o.id) as held
                  from trade_order o
                 where placed_key = any(:keys::uuid[])
                """)
                .param("keys", keys.stream().map(UUID::toString).toArray(String[]::new))
                .read(row -> placed.put(
                        UUID.fromString(row.text("placed_key")),
                        new Placed(
                                UUID.fromString(row.text("placed_request")),
                                answer(
                                        row.id("id", OrderId::new),
                                        row.text("number"),
                                        row.money("placed_total_fen"),
                                        row.maybeInstant("pay_before"),
                                        row.text("delivery_kind").equals("PICKUP"),
                                        row.flag("held")))));
        return placed;
    }

    private static OrderPlaced answer(
            OrderId id, String number, Money total, @Nullable Instant payBefore, boolean pickup, boolean held) {
        var status = payBefore != null
                ? OrderStatus.UNPAID
                : held ? OrderStatus.HELD : pickup ? OrderStatus.TO_PICK_UP : OrderStatus.TO_SHIP;
        return new OrderPlaced(id, number, total, status, payBefore);
    }
}
