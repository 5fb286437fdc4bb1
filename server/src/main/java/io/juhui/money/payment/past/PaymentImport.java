package io.juhui.money.payment.past;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.money.payment.Numbers;
import io.juhui.money.payment.PaymentMethod;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in payments that were captured before, and what was given back: for moving a shop here and for demonstration data. */
@Component
public class PaymentImport {

    private static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final JdbcClient db;
    private final Ids ids;

    PaymentImport(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** A captured and accepted payment; {@code returned} is when all of it went back, and why. */
    public record Captured(
            long order,
            Money amount,
            PaymentMethod method,
            String description,
            Instant startedAt,
            Instant at,
            Optional<Returned> returned) {}

    public record Returned(String reason, String key, Instant requestedAt, Instant settledAt) {}

    private record Kept(long id, Captured payment) {}

    private record Back(long payment, Captured captured, Returned returned) {}

    @Transactional
    public void bringIn(List<Captured> captured) {
        var kept = captured.stream().map(c -> new Kept(ids.next(), c)).toList();
        insertPayments(kept);
        var back = kept.stream()
                .flatMap(k -> k.payment().returned().map(r -> new Back(k.id(), k.payment(), r)).stream())
                .toList();
        insertRefunds(back);
    }

    private void insertPayments(List<Kept> kept) {
        db.sql("""
                insert into payment (id, order_id, out_trade_no, method, description, amount_fen, status, verdict,
                       transaction_id, captured_fen, refunded_fen, refunds, expires_at, created_at, captured_at)
                select id, order_id, no, method, description, amount, 'CAPTURED', 'ACCEPTED', transaction_no, amount,
                       case when returned then amount else 0 end, case when returned then 1 else 0 end,
                       expires, started, at
                  from unnest(:ids, :orders, :numbers, :methods, :descriptions, :amounts, :transactions, :returned,
                              :expires, :started, :at)
                       as d(id, order_id, no, method, description, amount, transaction_no, returned, expires, started, at)
                """)
                .param("ids", kept.stream().mapToLong(Kept::id).toArray())
                .param(
                        "orders",
                        kept.stream().mapToLong(k -> k.payment().order()).toArray())
                .param("numbers", kept.stream().map(_ -> Numbers.fresh()).toArray(String[]::new))
                .param(
                        "methods",
                        kept.stream().map(k -> k.payment().method().name()).toArray(String[]::new))
                .param(
                        "descriptions",
                        kept.stream().map(k -> k.payment().description()).toArray(String[]::new))
                .param(
                        "amounts",
                        kept.stream().mapToLong(k -> k.payment().amount().fen()).toArray())
                .param("transactions", kept.stream().map(_ -> Numbers.fresh()).toArray(String[]::new))
                .param(
                        "returned",
                        kept.stream()
                                .map(k -> k.payment().returned().isPresent())
                                .toArray(Boolean[]::new))
                .param(
                        "expires",
                        times(kept.stream()
                                .map(k -> k.payment().startedAt().plus(OPEN_FOR))
                                .toList()))
                .param(
                        "started",
                        times(kept.stream().map(k -> k.payment().startedAt()).toList()))
                .param("at", times(kept.stream().map(k -> k.payment().at()).toList()))
                .update();
    }

    private void insertRefunds(List<Back> back) {
        db.sql("""
                insert into refund (id, payment_id, order_id, key, refund_no, amount_fen, reason, automatic, status,
                       attempts, requested_at, settled_at)
                select id, payment_id, order_id, key, no, amount, reason, false, 'SUCCEEDED', 1, asked, settled
                  from unnest(:ids, :payments, :orders, :keys, :numbers, :amounts, :reasons, :asked, :settled)
                       as d(id, payment_id, order_id, key, no, amount, reason, asked, settled)
                """)
                .param("ids", back.stream().mapToLong(_ -> ids.next()).toArray())
                .param("payments", back.stream().mapToLong(Back::payment).toArray())
                .param(
                        "orders",
                        back.stream().mapToLong(b -> b.captured().order()).toArray())
                .param("keys", back.stream().map(b -> b.returned().key()).toArray(String[]::new))
                .param("numbers", back.stream().map(_ -> Numbers.fresh()).toArray(String[]::new))
                .param(
                        "amounts",
                        back.stream()
                                .mapToLong(b -> b.captured().amount().fen())
                                .toArray())
                .param("reasons", back.stream().map(b -> b.returned().reason()).toArray(String[]::new))
                .param(
                        "asked",
                        times(back.stream().map(b -> b.returned().requestedAt()).toList()))
                .param(
                        "settled",
                        times(back.stream().map(b -> b.returned().settledAt()).toList()))
                .update();
    }

    private static Timestamp[] times(List<Instant> instants) {
        return instants.stream().map(Timestamp::from).toArray(Timestamp[]::new);
    }
}
