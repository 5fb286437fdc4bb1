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
class StoredRefunds {

    /** One refund; {@code key} is the asker's, {@code refundNo} ours at the gateway. */
    record Refund(
            RefundId id,
            PaymentId payment,
            long orderId,
            String key,
            String refundNo,
            Money amount,
            String reason,
            boolean automatic,
            RefundStatus status,
            @Nullable String failure,
            int attempts,
            Instant requestedAt) {

        boolean isUnderWay() {
            return status == RefundStatus.REQUESTED || status == RefundStatus.ACCEPTED;
        }
    }

    private static final RowMapper<Refund> REFUND = Row.mapper(row -> new Refund(
            row.id("id", RefundId::new),
            row.id("payment_id", PaymentId::new),
            row.number("order_id"),
            row.text("key"),
            row.text("refund_no"),
            row.money("amount_fen"),
            row.text("reason"),
            row.flag("automatic"),
            RefundStatus.valueOf(row.text("status")),
            row.maybeText("failure"),
            row.count("attempts"),
            row.instant("requested_at")));
    private static final String SELECT = """
            select id, payment_id, order_id, key, refund_no, amount_fen, reason, automatic, status, failure,
                   attempts, requested_at
              from refund
            """;

    private final JdbcClient db;

    StoredRefunds(JdbcClient db) {
        this.db = db;
    }

    /** False when this key has been used for this order; waits for a twin that is just being written (E03). */
    boolean insert(Refund refund) {
        return db.sql("""
                insert into refund (id, payment_id, order_id, key, refund_no, amount_fen, reason, automatic,
                                    status, requested_at)
                values (:id, :payment, :order, :key, :refundNo, :amount, :reason, :automatic, 'REQUESTED', :at)
                on conflict (order_id, key) do nothing
                """)
                        .param("id", refund.id().value())
                        .param("payment", refund.payment().value())
                        .param("order", refund.orderId())
                        .param("key", refund.key())
                        .param("refundNo", refund.refundNo())
                        .param("amount", refund.amount().fen())
                        .param("reason", refund.reason())
                        .param("automatic", refund.automatic())
                        .param("at", Timestamp.from(refund.requestedAt()))
                        .update()
                == 1;
    }

    Optional<Refund> find(RefundId id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(REFUND)
                .optional();
    }

    Optional<Refund> find(String refundNo) {
        return db.sql(SELECT + " where refund_no = :no")
                .param("no", refundNo)
                .query(REFUND)
                .optional();
    }

    Optional<Refund> find(long orderId, String key) {
        return db.sql(SELECT + " where order_id = :order and key = :key")
                .param("order", orderId)
                .param("key", key)
                .query(REFUND)
                .optional();
    }

    List<Refund> of(long orderId) {
        return db.sql(SELECT + " where order_id = :order order by id")
                .param("order", orderId)
                .query(REFUND)
                .list();
    }

    /** Newest order first, each once. */
    List<Long> failedOrders(int most) {
        return db.sql("select distinct order_id from refund where status = 'FAILED' order by order_id desc limit :most")
                .param("most", most)
                .query(Row.mapper(row -> row.number("order_id")))
                .list();
    }

    /** What the gateway is told beside the numbers. */
    record Said(String reason, String noticeUrl) {}

    int attempted(RefundId id) {
        return db.sql("update refund set attempts = attempts + 1 where id = :id returning attempts")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** As first said under this number, and {@code now} when nothing has been said yet. */
    Said said(RefundId id, Said now) {
        return db.sql("""
                update refund
                   set told_reason = coalesce(told_reason, :reason), notice_url = coalesce(notice_url, :url)
                 where id = :id
                returning told_reason, notice_url
                """)
                .param("id", id.value())
                .param("reason", now.reason())
                .param("url", now.noticeUrl())
                .query(Row.mapper(row -> new Said(row.text("told_reason"), row.text("notice_url"))))
                .single();
    }

    /** Moves forward only: what has succeeded stays so, and nothing returns to an earlier state by a late answer. */
    boolean move(String refundNo, RefundStatus to, @Nullable String failure, Instant at) {
        var from = switch (to) {
            case REQUESTED -> new String[0];
            case ACCEPTED -> new String[] {"REQUESTED"};
            case FAILED -> new String[] {"REQUESTED", "ACCEPTED"};
            case SUCCEEDED -> new String[] {"REQUESTED", "ACCEPTED", "FAILED"};
        };
        return db.sql("""
                update refund
                   set status = :to, failure = :failure, settled_at = :at
                 where refund_no = :no
                   and status = any(:from)
                """)
                        .param("no", refundNo)
                        .param("to", to.name())
                        .param("failure", failure)
                        .param("at", to == RefundStatus.ACCEPTED ? null : Timestamp.from(at))
                        .param("from", from)
                        .update()
                == 1;
    }

    /** By a person's hand: try a failed one again, under {@code refundNo}; under a new number all is said anew. */
    boolean again(RefundId id, String refundNo) {
        return db.sql("""
                update refund
                   set status = 'REQUESTED', failure = null, settled_at = null, attempts = 0, refund_no = :no,
                       told_reason = case when refund_no = :no then told_reason end,
                       notice_url = case when refund_no = :no then notice_url end
                 where id = :id
                   and status = 'FAILED'
                """).param("id", id.value()).param("no", refundNo).update() == 1;
    }
}
