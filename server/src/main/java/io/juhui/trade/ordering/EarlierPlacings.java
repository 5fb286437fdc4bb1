package io.juhui.trade.ordering;

import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was placed under a key before: the truth for every retry, whichever node died in between (G04, G05). */
@Component
public class EarlierPlacings {

    private final JdbcClient db;

    EarlierPlacings(JdbcClient db) {
        this.db = db;
    }

    /** An order placed earlier under a key: what was asked then, and what was answered. */
    public record Placed(UUID request, OrderPlaced answer) {}

    public Map<UUID, Placed> under(Collection<UUID> keys) {
        record Found(UUID key, Placed placed) {}
        var placed = new HashMap<UUID, Placed>();
        db.sql("""
                select placed_key, placed_request, id, number, placed_total_fen, delivery_kind, pay_before,
                       exists (select 1 from order_hold h where h.order_id = o.id) as held
                  from trade_order o
                 where placed_key = any(:keys::uuid[])
                """)
                .param("keys", keys.stream().map(UUID::toString).toArray(String[]::new))
                .query(Row.mapper(row -> new Found(
                        UUID.fromString(row.text("placed_key")),
                        new Placed(
                                UUID.fromString(row.text("placed_request")),
                                answer(
                                        row.id("id", OrderId::new),
                                        row.text("number"),
                                        row.money("placed_total_fen"),
                                        row.maybeInstant("pay_before"),
                                        row.text("delivery_kind").equals("PICKUP"),
                                        row.flag("held"))))))
                .list()
                .forEach(found -> placed.put(found.key(), found.placed()));
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
