package io.juhui.money.payment;

import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredPayments {

    private static final RowMapper<Payment> PAYMENT = Row.mapper(Payment::of);
    private static final String SELECT = "select " + Payment.COLUMNS + " from payment ";

    private final JdbcClient db;

    StoredPayments(JdbcClient db) {
        this.db = db;
    }

    /** False when another open payment of this order is there already. */
    boolean insert(Payment payment) {
        return db.sql("""
                insert into payment (id, order_id, out_trade_no, method, description, amount_fen, status,
                                     expires_at, created_at, scene)
                values (:id, :order, :outTradeNo, :method, :description, :amount, 'PREPARED', :expiresAt, :createdAt, :scene)
                on conflict do nothing
                """)
                        .param("id", payment.id().value())
                        .param("order", payment.orderId())
                        .param("outTradeNo", payment.outTradeNo())
                        .param("method", payment.method().name())
                        .param("description", payment.description())
                        .param("amount", payment.amount().fen())
                        .param("expiresAt", Timestamp.from(payment.expiresAt()))
                        .param("createdAt", Timestamp.from(payment.createdAt()))
                        .param("scene", payment.scene())
                        .update()
                == 1;
    }

    Optional<Payment> find(PaymentId id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(PAYMENT)
                .optional();
    }

    Optional<Payment> find(String outTradeNo) {
        return db.sql(SELECT + "where out_trade_no = :no")
                .param("no", outTradeNo)
                .query(PAYMENT)
                .optional();
    }

    Optional<Payment> open(long orderId) {
        return db.sql(SELECT + "where order_id = :order and status in ('PREPARED', 'PENDING')")
                .param("order", orderId)
                .query(PAYMENT)
                .optional();
    }

    Optional<Payment> accepted(long orderId) {
        return db.sql(SELECT + "where order_id = :order and verdict = 'ACCEPTED'")
                .param("order", orderId)
                .query(PAYMENT)
                .optional();
    }

    /** Whether another payment of ours was captured under this number of the gateway's. */
    boolean isElsewhere(@Nullable String transactionId, PaymentId id) {
        return db.sql("select exists (select from payment where transaction_id = :transaction and id <> :id)")
                .param("transaction", transactionId)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<Payment> of(long orderId) {
        return db.sql(SELECT + "where order_id = :order order by id")
                .param("order", orderId)
                .query(PAYMENT)
                .list();
    }

    /** Where its notice is to go: as first said under this number, and {@code url} when nothing has been said yet. */
    String noticeUrl(PaymentId id, String url) {
        return db.sql("update payment set notice_url = coalesce(notice_url, :url) where id = :id returning notice_url")
                .param("id", id.value())
                .param("url", url)
                .query(String.class)
                .single();
    }

    /** The gateway has taken it. False when the attempt is over for us: closed, or paid, meanwhile. */
    boolean pending(PaymentId id) {
        return db.sql("update payment set status = 'PENDING' where id = :id and status in ('PREPARED', 'PENDING')")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean close(PaymentId id, Instant at) {
        return db.sql("""
                update payment
                   set status = 'CLOSED', closed_at = :at
                 where id = :id
                   and status in ('PREPARED', 'PENDING')
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Records the money once, whatever repeats, with the verdict that holds until a better one is known. */
    boolean capture(
            PaymentId id,
            @Nullable String transactionId,
            Money captured,
            String currency,
            Payment.Verdict verdict,
            Instant at) {
        return db.sql("""
                update payment
                   set status = 'CAPTURED', transaction_id = :transaction, captured_fen = :captured,
                       currency = :currency, verdict = :verdict, captured_at = :at
                 where id = :id
                   and status <> 'CAPTURED'
                """)
                        .param("id", id.value())
                        .param("transaction", transactionId)
                        .param("captured", captured.fen())
                        .param("currency", currency)
                        .param("verdict", verdict.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void accept(PaymentId id) {
        db.sql("update payment set verdict = 'ACCEPTED' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whether it is this caller's turn to ask the gateway; keeps impatient pages from hammering it. */
    boolean mayAsk(PaymentId id, Instant now, Instant notSince) {
        return db.sql("""
                update payment
                   set asked_at = :now
                 where id = :id
                   and (asked_at is null or asked_at < :notSince)
                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .param("notSince", Timestamp.from(notSince))
                        .update()
                == 1;
    }

    /** Sets part of the captured money aside for a refund: the one place that counts, so Σ refunds ≤ captured (R14, E01). */
    boolean reserveRefund(PaymentId id, Money amount, Instant notCapturedBefore) {
        return db.sql("""
                update payment
                   set refunded_fen = refunded_fen + :amount, refunds = refunds + 1
                 where id = :id
                   and status = 'CAPTURED'
                   and refunded_fen + :amount <= captured_fen
                   and refunds < 50
                   and captured_at > :oldest
                """)
                        .param("id", id.value())
                        .param("amount", amount.fen())
                        .param("oldest", Timestamp.from(notCapturedBefore))
                        .update()
                == 1;
    }

    int refunds(PaymentId id) {
        return db.sql("select refunds from payment where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
