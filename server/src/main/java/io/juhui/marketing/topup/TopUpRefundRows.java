package io.juhui.marketing.topup;

import io.juhui.kernel.Actor.StaffId;
import io.juhui.kernel.Ids;
import io.juhui.money.payment.RefundId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given back of top-ups, by whom and why. */
@Component
class TopUpRefundRows {

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;

    TopUpRefundRows(JdbcClient db, Ids ids, Clock clock) {
        this.ids = ids;
        this.db = db;
        this.clock = clock;
    }

    record Kept(TakenBack back, String reason, StaffId staff, RefundId refund, Instant at) {}

    /** The id of one that is about to be made. */
    long next() {
        return ids.next();
    }

    void insert(long id, TopUpId topUp, TakenBack back, String reason, StaffId staff, RefundId refund) {
        db.sql("""
                insert into top_up_refund (id, top_up_id, principal_fen, gift_fen, deducted_fen, points, reason, staff_id,
                       refund_id, at)
                values (:id, :topUp, :principal, :gift, :deducted, :points, :reason, :staff, :refund, :at)
                """)
                .param("id", id)
                .param("topUp", topUp.value())
                .param("principal", back.principal().fen())
                .param("gift", back.gift().fen())
                .param("deducted", back.deducted().fen())
                .param("points", back.points())
                .param("reason", reason)
                .param("staff", staff.value())
                .param("refund", refund.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Oldest first; a payment takes fifty refunds at most. */
    List<Kept> of(TopUpId topUp) {
        return db.sql("""
                select principal_fen, gift_fen, deducted_fen, points, reason, staff_id, refund_id, at
                  from top_up_refund
                 where top_up_id = :id
                 order by id
                 limit 50
                """)
                .param("id", topUp.value())
                .query(Row.mapper(row -> new Kept(
                        new TakenBack(
                                row.money("principal_fen"),
                                row.money("gift_fen"),
                                row.money("deducted_fen"),
                                row.number("points")),
                        row.text("reason"),
                        row.id("staff_id", StaffId::new),
                        row.id("refund_id", RefundId::new),
                        row.instant("at"))))
                .list();
    }
}
