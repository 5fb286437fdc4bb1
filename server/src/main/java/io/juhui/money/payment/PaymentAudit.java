package io.juhui.money.payment;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of our rows at any moment, recounted from them. */
@Configuration(proxyBeanMethods = false)
class PaymentAudit {

    private static final RowMapper<AuditCheck.Finding> FINDING =
            Row.mapper(row -> new AuditCheck.Finding(row.text("id"), row.text("text"), row.number("drift_fen")));

    private final JdbcClient db;
    private final Deadlines deadlines;
    private final Clock clock;

    PaymentAudit(JdbcClient db, Deadlines deadlines, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.deadlines = deadlines;
    }

    record Check(String name, String claim, Finder finder, Supplier<Optional<String>> unknown) implements AuditCheck {

        Check(String name, String claim, Finder finder) {
            this(name, claim, finder, Optional::empty);
        }

        interface Finder {
            List<AuditCheck.Finding> find();
        }

        @Override
        public List<Finding> findings() {
            return finder.find();
        }

        @Override
        public Optional<String> notYetKnown() {
            return unknown.get();
        }
    }

    @Bean
    AuditCheck acceptedMoneyIsWhole() {
        return new Check(
                "payment.accepted-equals-amount",
                "every accepted payment captured exactly the amount asked for, in yuan",
                () -> find("""
                        select id::text as id, 'accepted payment captured another sum' as text,
                               abs(captured_fen - amount_fen) as drift_fen
                          from payment
                         where verdict = 'ACCEPTED'
                           and (captured_fen <> amount_fen or currency <> 'CNY')
                        """));
    }

    @Bean
    AuditCheck unwantedMoneyGoesBack() {
        return new Check(
                "payment.unwanted-returns",
                "money that was captured and not accepted is refunded whole, or under way",
                () -> find("""
                        select id::text as id, 'captured, not accepted, not given back' as text,
                               captured_fen - refunded_fen as drift_fen
                          from payment
                         where status = 'CAPTURED'
                           and verdict <> 'ACCEPTED'
                           and refunded_fen <> captured_fen
                        """));
    }

    @Bean
    AuditCheck refundsFitTheirPayment() {
        return new Check(
                "payment.refunds-within-captured",
                "the refunds of a payment add up to what it counts, and never exceed what it captured",
                () -> find("""
                        select p.id::text as id, 'refunds do not add up' as text,
                               abs(coalesce(r.total, 0) - p.refunded_fen)
                                   + greatest(coalesce(r.total, 0) - p.captured_fen, 0) as drift_fen
                          from payment p
                          left join (select payment_id, sum(amount_fen) as total, count(*) as pieces
                                       from refund
                                      group by payment_id) r on r.payment_id = p.id
                         where coalesce(r.total, 0) <> p.refunded_fen
                            or coalesce(r.pieces, 0) <> p.refunds
                            or coalesce(r.total, 0) > p.captured_fen
                        """));
    }

    @Bean
    AuditCheck nothingIsForgotten() {
        return new Check(
                "payment.nothing-forgotten",
                "every open or just closed payment and every refund under way will be looked at again",
                () -> {
                    var open = ids("select id from payment where status in ('PREPARED', 'PENDING')");
                    var returning = ids("select id from refund where status in ('REQUESTED', 'ACCEPTED')");
                    return Stream.of(
                                    forgotten(PaymentPolling.KIND, open, "open payment without a deadline"),
                                    forgotten(PaymentPolling.KIND, closed(), "closed payment without a later look"),
                                    forgotten(RefundDispatch.KIND, returning, "refund under way without a deadline"))
                            .flatMap(found -> found)
                            .toList();
                },
                this::laterLooks);
    }

    /** Money that comes after closing, its notice lost, is found by the next look and by nothing before it. */
    private Optional<String> laterLooks() {
        var waiting = closed().size();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(waiting + " payments were closed within a day; what was paid on them since the last look"
                        + " is not known before the next");
    }

    private List<Long> closed() {
        return db.sql("select id from payment where status = 'CLOSED' and closed_at > :since")
                .param("since", Timestamp.from(clock.instant().minus(PaymentPolling.LOOKS.getLast())))
                .query((set, _) -> set.getLong("id"))
                .list();
    }

    private Stream<AuditCheck.Finding> forgotten(String kind, List<Long> ids, String text) {
        return deadlines.missing(kind, ids).stream().map(id -> new AuditCheck.Finding(Long.toString(id), text, 0));
    }

    private List<Long> ids(String sql) {
        return db.sql(sql).query((set, _) -> set.getLong("id")).list();
    }

    private List<AuditCheck.Finding> find(String sql) {
        return db.sql(sql).query(FINDING).list();
    }
}
