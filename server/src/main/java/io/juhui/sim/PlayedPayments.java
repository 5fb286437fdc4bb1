package io.juhui.sim;

import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class PlayedPayments {

    private static final RowMapper<Played.Payment> PAYMENT = Row.mapper(Played::payment);
    private static final String SELECT = """
            select prepay_id, out_trade_no, trade_type, description, total_fen, notify_url, state, transaction_id,
                   paid_fen, paid_currency, expires_at, created_at, paid_at,
                   switches || array(select name from sim_switch) as switches
              from sim_payment
            """;

    private final JdbcClient db;
    private final Clock clock;

    PlayedPayments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param asked the whole of what was asked, which the same number must repeat */
    boolean insert(Played.Payment payment, String asked) {
        return db.sql("""
                insert into sim_payment (prepay_id, out_trade_no, trade_type, description, total_fen, notify_url,
                                         state, expires_at, created_at, asked)
                values (:id, :no, :type, :description, :total, :url, 'NOTPAY', :expiresAt, :createdAt, :asked)
                on conflict do nothing
                """)
                        .param("id", payment.prepayId())
                        .param("no", payment.outTradeNo())
                        .param("type", payment.tradeType())
                        .param("description", payment.description())
                        .param("total", payment.total())
                        .param("url", payment.notifyUrl())
                        .param("expiresAt", Timestamp.from(payment.expiresAt()))
                        .param("createdAt", Timestamp.from(payment.createdAt()))
                        .param("asked", asked)
                        .update()
                == 1;
    }

    /**
     * A payment the shop tells of that was made before this service was played: the demonstration's past weeks. Known from now on as the
     * shop tells it, by its signed word.
     */
    Optional<Played.Payment> fromBefore(String outTradeNo, long paid, String notifyUrl) {
        db.sql("""
                insert into sim_payment (prepay_id, out_trade_no, trade_type, description, total_fen, notify_url, state,
                                         transaction_id, paid_fen, paid_currency, expires_at, created_at, paid_at)
                values ('before-' || :no, :no, 'MWEB', '', :paid, :url, 'SUCCESS', 'before-' || :no, :paid, 'CNY',
                        :now, :now, :now)
                on conflict do nothing
                """)
                .param("no", outTradeNo)
                .param("paid", paid)
                .param("url", notifyUrl)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return find(outTradeNo);
    }

    String asked(String outTradeNo) {
        return db.sql("select asked from sim_payment where out_trade_no = :no")
                .param("no", outTradeNo)
                .query(String.class)
                .single();
    }

    Optional<Played.Payment> byPrepayId(String prepayId) {
        return db.sql(SELECT + " where prepay_id = :id")
                .param("id", prepayId)
                .query(PAYMENT)
                .optional();
    }

    Optional<Played.Payment> find(String outTradeNo) {
        return db.sql(SELECT + " where out_trade_no = :no")
                .param("no", outTradeNo)
                .query(PAYMENT)
                .optional();
    }

    Optional<Played.Payment> lock(String outTradeNo) {
        return db.sql(SELECT + " where out_trade_no = :no for update of sim_payment")
                .param("no", outTradeNo)
                .query(PAYMENT)
                .optional();
    }

    List<Played.Payment> recent(int most) {
        return db.sql(SELECT + " order by created_at desc limit :most")
                .param("most", most)
                .query(PAYMENT)
                .list();
    }

    /** Money is taken once. */
    boolean pay(String prepayId, String from, String transactionId, long paid, String currency, Instant at) {
        return db.sql("""
                update sim_payment
                   set state = 'SUCCESS', transaction_id = :transaction, paid_fen = :paid, paid_currency = :currency,
                       paid_at = :at
                 where prepay_id = :id
                   and state = :from
                """)
                        .param("id", prepayId)
                        .param("from", from)
                        .param("transaction", transactionId)
                        .param("paid", paid)
                        .param("currency", currency)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean move(String outTradeNo, Played.State from, Played.State to) {
        return db.sql("update sim_payment set state = :to where out_trade_no = :no and state = :from")
                        .param("no", outTradeNo)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void switches(String prepayId, Set<SimSwitch> wanted) {
        db.sql("update sim_payment set switches = :switches where prepay_id = :id")
                .param("id", prepayId)
                .param("switches", Played.names(wanted))
                .update();
    }

    Set<SimSwitch> everywhere() {
        var set = EnumSet.noneOf(SimSwitch.class);
        set.addAll(Played.switches(db.sql("select name from sim_switch")
                .query((row, _) -> row.getString("name"))
                .list()));
        return set;
    }

    void everywhere(Set<SimSwitch> wanted) {
        db.sql("delete from sim_switch where name <> all(:names)")
                .param("names", Played.names(wanted))
                .update();
        db.sql("insert into sim_switch (name) select unnest(:names) on conflict do nothing")
                .param("names", Played.names(wanted))
                .update();
    }
}
