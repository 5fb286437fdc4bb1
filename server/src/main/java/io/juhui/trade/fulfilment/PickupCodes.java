package io.juhui.trade.fulfilment;

import io.juhui.kernel.Letters;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that open an order at its pickup point; made when first asked for, used once (N01, P05). */
@Component
class PickupCodes {

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PickupCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Used(OrderId order, @Nullable Instant at) {}

    /** The order's one code; two who ask at once are told the same. */
    String of(OrderId order) {
        return find(order)
                .or(() -> {
                    db.sql("""
                    insert into pickup_code (order_id, code, made_at) values (:order, :code, :now)
                    on conflict (order_id) do nothing
                    """)
                            .param("order", order.value())
                            .param("code", draw())
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                    return find(order);
                })
                .orElseThrow();
    }

    private Optional<String> find(OrderId order) {
        return db.sql("select code from pickup_code where order_id = :order")
                .param("order", order.value())
                .query(String.class)
                .optional();
    }

    /** Thirteen letters of five random bits each: one value alone has a first letter of four. */
    private String draw() {
        return Letters.of(random.nextLong()).substring(1)
                + Letters.of(random.nextLong()).substring(12);
    }

    /** Uses the code; empty when there is none or it was used before. */
    Optional<OrderId> use(String code, String by) {
        return db.sql("""
                update pickup_code
                   set used_at = :now, used_by = :by
                 where code = :code
                   and used_at is null
                returning order_id
                """)
                .param("code", code)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(Row.mapper(row -> row.id("order_id", OrderId::new)))
                .optional();
    }

    /** A code for an order that was handed over before, already used. */
    void usedBefore(OrderId order, Instant at, String by) {
        db.sql("""
                insert into pickup_code (order_id, code, made_at, used_at, used_by)
                values (:order, :code, :at, :at, :by)
                on conflict (order_id) do nothing
                """)
                .param("order", order.value())
                .param("code", draw())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<Used> known(String code) {
        return db.sql("select order_id, used_at from pickup_code where code = :code")
                .param("code", code)
                .query(Row.mapper(row -> new Used(row.id("order_id", OrderId::new), row.maybeInstant("used_at"))))
                .optional();
    }
}
