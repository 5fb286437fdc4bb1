package io.juhui.money.payable;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of payables; whatever moves one moves it from WAITING, in one statement. */
@Component
class PayableRows {

    private static final String COLUMNS =
            "id, kind, buyer_id, amount_fen, title_zh, title_en, state, created_at, pay_before, paid_at";

    private final JdbcClient db;

    PayableRows(JdbcClient db) {
        this.db = db;
    }

    /** False when another of this kind waits for the buyer. */
    boolean insert(Payable payable) {
        return db.sql("""
                insert into payable (id, kind, buyer_id, amount_fen, title_zh, title_en, state, created_at, pay_before)
                values (:id, :kind, :buyer, :amount, :zh, :en, 'WAITING', :at, :before)
                on conflict (buyer_id, kind) where state = 'WAITING' do nothing
                """)
                        .param("id", payable.id().value())
                        .param("kind", payable.kind())
                        .param("buyer", payable.buyer().value())
                        .param("amount", payable.amount().fen())
                        .param("zh", payable.title().zh())
                        .param("en", payable.title().en())
                        .param("at", Timestamp.from(payable.createdAt()))
                        .param("before", Timestamp.from(payable.payBefore()))
                        .update()
                == 1;
    }

    Optional<Payable> find(PayableId id) {
        return db.sql("select " + COLUMNS + " from payable where id = :id")
                .param("id", id.value())
                .query(Row.mapper(PayableRows::payable))
                .optional();
    }

    /** Those of {@code ids} that are payables, newest first. */
    List<Payable> among(List<Long> ids) {
        return db.sql("select " + COLUMNS + " from payable where id = any(:ids) order by id desc")
                .param("ids", ids.toArray(Long[]::new))
                .query(Row.mapper(PayableRows::payable))
                .list();
    }

    Optional<Payable> waiting(String kind, BuyerId buyer) {
        return db.sql("select " + COLUMNS
                        + " from payable where buyer_id = :buyer and kind = :kind and state = 'WAITING'")
                .param("buyer", buyer.value())
                .param("kind", kind)
                .query(Row.mapper(PayableRows::payable))
                .optional();
    }

    /** Stays so until the caller's transaction ends. */
    boolean awaits(PayableId id, Money amount, Instant at) {
        return db.sql("""
                select 1
                  from payable
                 where id = :id
                   and state = 'WAITING'
                   and amount_fen = :amount
                   and pay_before > :at
                   for share
                """)
                .param("id", id.value())
                .param("amount", amount.fen())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Paid in full; the amount is part of the guard. */
    Optional<Payable> paid(PayableId id, Money amount, Instant at) {
        return db.sql("""
                update payable
                   set state = 'PAID', paid_at = :at
                 where id = :id
                   and state = 'WAITING'
                   and amount_fen = :amount
                returning
                """ + COLUMNS)
                .param("id", id.value())
                .param("amount", amount.fen())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(PayableRows::payable))
                .optional();
    }

    Optional<Payable> close(PayableId id) {
        return db.sql("update payable set state = 'CLOSED' where id = :id and state = 'WAITING' returning " + COLUMNS)
                .param("id", id.value())
                .query(Row.mapper(PayableRows::payable))
                .optional();
    }

    private static Payable payable(Row row) {
        return new Payable(
                row.id("id", PayableId::new),
                row.text("kind"),
                row.id("buyer_id", BuyerId::new),
                row.money("amount_fen"),
                new Words(row.text("title_zh"), row.text("title_en")),
                PayableState.valueOf(row.text("state")),
                row.instant("created_at"),
                row.instant("pay_before"),
                row.maybeInstant("paid_at"));
    }
}
