package io.juhui.trade.aftersale;

import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only statements that write cases; a move names the status and the version it was decided on, and changes nothing otherwise. */
@Component
class CaseMoves {

    private final JdbcClient db;

    CaseMoves(JdbcClient db) {
        this.db = db;
    }

    /** False when its line has an open case: the index decides. */
    boolean open(AfterSaleCase opened) {
        var asked = opened.asked();
        return db.sql("""
                insert into aftersale_case (id, order_id, line_id, buyer_id, units, worth_goods_fen, worth_freight_fen,
                       opened_at, asked_kind, asked_fen, reason, description, media_ids, status, due_at, kind, amount_fen)
                values (:id, :order, :line, :buyer, :units, :goods, :freight, :opened, :kind, :amount, :reason, :description,
                        :media, :status, :due, :kind, :amount)
                    on conflict do nothing
                """)
                        .param("id", opened.id().value())
                        .param("order", opened.order().value())
                        .param("line", opened.line().value())
                        .param("buyer", opened.buyer().value())
                        .param("units", opened.units())
                        .param("goods", opened.worth().goods().fen())
                        .param("freight", opened.worth().freight().fen())
                        .param("opened", Timestamp.from(opened.openedAt()))
                        .param("kind", asked.kind().name())
                        .param("amount", asked.amount().fen())
                        .param("reason", asked.reason().name())
                        .param("description", asked.description())
                        .param("media", media(opened))
                        .param("status", opened.status().name())
                        .param("due", at(opened.stand().due()), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    /** False when somebody else has moved it since. */
    boolean move(AfterSaleCase from, AfterSaleCase to) {
        var stand = to.stand();
        var back = stand.back();
        var forth = stand.forth();
        return db.sql("""
                update aftersale_case
                   set asked_kind = :askedKind, asked_fen = :asked, reason = :reason, description = :description,
                       media_ids = :media, status = :status, version = version + 1, due_at = :due, kind = :kind,
                       amount_fen = :amount, said = :said, with_shop = :withShop, rejected = :rejected, restock = :restock,
                       return_to = :returnTo, back_carrier = :backCarrier, back_number = :backNumber,
                       forth_carrier = :forthCarrier, forth_number = :forthNumber
                 where id = :id
                   and status = :from
                   and version = :version
                """)
                        .param("askedKind", to.asked().kind().name())
                        .param("asked", to.asked().amount().fen())
                        .param("reason", to.asked().reason().name())
                        .param("description", to.asked().description())
                        .param("media", media(to))
                        .param("status", stand.status().name())
                        .param("due", at(stand.due()), Types.TIMESTAMP)
                        .param("kind", stand.kind().name())
                        .param("amount", stand.amount().fen())
                        .param("said", stand.said())
                        .param("withShop", stand.withShop())
                        .param("rejected", stand.rejected())
                        .param("restock", stand.restock())
                        .param("returnTo", stand.returnTo())
                        .param(
                                "backCarrier",
                                back == null ? null : back.carrier().name(),
                                Types.VARCHAR)
                        .param("backNumber", back == null ? null : back.number(), Types.VARCHAR)
                        .param(
                                "forthCarrier",
                                forth == null ? null : forth.carrier().name(),
                                Types.VARCHAR)
                        .param("forthNumber", forth == null ? null : forth.number(), Types.VARCHAR)
                        .param("id", from.id().value())
                        .param("from", from.status().name())
                        .param("version", from.version())
                        .update()
                == 1;
    }

    /** Whether a question about this order is still open. */
    boolean anyOpen(OrderId order) {
        return db.sql("""
                select exists (select from aftersale_case
                                where order_id = :order
                                  and status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN'))
                """).param("order", order.value()).query(Boolean.class).single();
    }

    private static long[] media(AfterSaleCase c) {
        return c.asked().media().stream().mapToLong(id -> id.value()).toArray();
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
