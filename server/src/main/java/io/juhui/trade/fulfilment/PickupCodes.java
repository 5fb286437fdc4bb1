package io.juhui.trade.fulfilment;

import io.juhui.kernel.Letters;
import io.juhui.platform.store.Mode;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Vault;
import io.juhui.trade.ordering.OrderId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that open an order at its pickup point; made when first asked for, used once (N01, P05). */
@Component
class PickupCodes {

    private static final String PURPOSE = "fulfilment.pickup-code";

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;
    private final Mode mode;
    private final SecureRandom random = new SecureRandom();

    PickupCodes(JdbcClient db, Vault vault, Clock clock, @Value("${juhui.mode:serve}") Mode mode) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        this.mode = mode;
    }

    record Used(OrderId order, @Nullable Instant at) {}

    /** The order's one code; two who ask at once are told the same. */
    String of(OrderId order) {
        return find(order)
                .or(() -> {
                    var code = draw();
                    db.sql("""
                    insert into pickup_code (order_id, code_print, code_sealed, made_at)
                    values (:order, :print, :sealed, :now)
                    on conflict (order_id) do nothing
                    """)
                            .param("order", order.value())
                            .param("print", print(code))
                            .param("sealed", vault.seal(PURPOSE, code))
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                    return find(order);
                })
                .orElseThrow();
    }

    private Optional<String> find(OrderId order) {
        return db.sql("select code_sealed from pickup_code where order_id = :order")
                .param("order", order.value())
                .query(String.class)
                .optional()
                .map(text -> vault.open(PURPOSE, text));
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
                 where code_print = :print
                   and used_at is null
                returning order_id
                """)
                .param("print", print(code))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(Row.mapper(row -> row.id("order_id", OrderId::new)))
                .optional();
    }

    /** A code for an order that was handed over before, already used. */
    void usedBefore(OrderId order, Instant at, String by) {
        var code = draw();
        db.sql("""
                insert into pickup_code (order_id, code_print, code_sealed, made_at, used_at, used_by)
                values (:order, :print, :sealed, :at, :at, :by)
                on conflict (order_id) do nothing
                """)
                .param("order", order.value())
                .param("print", print(code))
                .param("sealed", vault.seal(PURPOSE, code))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Codes of before they were sealed stand in clear; each is sealed at the first start after, and its clear text is gone. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void sealOld() {
        if (mode.guest()) {
            return;
        }
        record Clear(long order, String code) {}
        db.sql("select order_id, code from pickup_code where code is not null")
                .query(Row.mapper(row -> new Clear(row.number("order_id"), row.text("code"))))
                .list()
                .forEach(old -> db.sql("""
                        update pickup_code
                           set code_print = :print, code_sealed = :sealed, code = null
                         where order_id = :order
                           and code is not null
                        """)
                        .param("print", print(old.code()))
                        .param("sealed", vault.seal(PURPOSE, old.code()))
                        .param("order", old.order())
                        .update());
    }

    private String print(String code) {
        return vault.fingerprint(PURPOSE, code);
    }

    Optional<Used> known(String code) {
        return db.sql("select order_id, used_at from pickup_code where code_print = :print")
                .param("print", print(code))
                .query(Row.mapper(row -> new Used(row.id("order_id", OrderId::new), row.maybeInstant("used_at"))))
                .optional();
    }
}
