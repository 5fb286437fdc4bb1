package io.juhui.sim;

import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class PlayedRefunds {

    private static final RowMapper<Played.Refund> REFUND = Row.mapper(Played::refund);
    private static final String SELECT = """
            select id, refund_no, refund_id, out_trade_no, amount_fen, notify_url, state, created_at, ended_at
              from sim_refund
            """;

    private final JdbcClient db;

    PlayedRefunds(JdbcClient db) {
        this.db = db;
    }

    void insert(Played.Refund refund, String reason) {
        db.sql("""
                insert into sim_refund (id, refund_no, refund_id, out_trade_no, amount_fen, reason, notify_url, state,
                                        created_at)
                values (:id, :no, :refundId, :payment, :amount, :reason, :url, 'PROCESSING', :at)
                """)
                .param("id", refund.id())
                .param("no", refund.refundNo())
                .param("refundId", refund.refundId())
                .param("payment", refund.outTradeNo())
                .param("amount", refund.amount())
                .param("reason", reason)
                .param("url", refund.notifyUrl())
                .param("at", Timestamp.from(refund.createdAt()))
                .update();
    }

    /** Whether this number was asked for in these very words before. */
    boolean isSame(String refundNo, String outTradeNo, long amount, String reason, String url) {
        return db.sql("""
                select exists (select from sim_refund
                                where refund_no = :no
                                  and out_trade_no = :payment
                                  and amount_fen = :amount
                                  and reason = :reason
                                  and notify_url = :url)
                """)
                .param("no", refundNo)
                .param("payment", outTradeNo)
                .param("amount", amount)
                .param("reason", reason)
                .param("url", url)
                .query(Boolean.class)
                .single();
    }

    Optional<Played.Refund> find(long id) {
        return db.sql(SELECT + " where id = :id").param("id", id).query(REFUND).optional();
    }

    Optional<Played.Refund> find(String refundNo) {
        return db.sql(SELECT + " where refund_no = :no")
                .param("no", refundNo)
                .query(REFUND)
                .optional();
    }

    List<Played.Refund> of(String outTradeNo) {
        return db.sql(SELECT + " where out_trade_no = :no order by id")
                .param("no", outTradeNo)
                .query(REFUND)
                .list();
    }

    boolean end(long id, String state, Instant at) {
        return db.sql("""
                update sim_refund
                   set state = :state, ended_at = :at
                 where id = :id
                   and state in ('PROCESSING', 'ABNORMAL')
                   and state <> :state
                """)
                        .param("id", id)
                        .param("state", state)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
