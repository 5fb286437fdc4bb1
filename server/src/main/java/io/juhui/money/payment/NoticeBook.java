package io.juhui.money.payment;

import io.juhui.platform.gateway.PayGateway.Notice;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.CrashPoints;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each notice down before acting on it. What it says is acted on at once; if that takes long, the gateway is answered
 * meanwhile (D12), and if it fails, polling will ask for the same truth.
 */
@Component
class NoticeBook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBook.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SECOND_LOOK = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JdbcClient db;
    private final StoredPayments payments;
    private final StoredRefunds refunds;
    private final Captures captures;
    private final RefundResults results;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeBook(
            JdbcClient db,
            StoredPayments payments,
            StoredRefunds refunds,
            Captures captures,
            RefundResults results,
            Deadlines deadlines,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.payments = payments;
        this.refunds = refunds;
        this.captures = captures;
        this.results = results;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    void receive(Notice notice, String headers, String body) {
        if (isSettled(notice.id())) {
            return;
        }
        CrashPoints.reach("payment.notice.verified");
        switch (notice) {
            case Notice.OfPayment said -> {
                var no = said.transaction().outTradeNo();
                var payment = payments.find(no);
                write(notice, no, headers, body, payment.map(p -> p.id().value()), PaymentPolling.KIND);
                var known = payment.orElseThrow(() -> unknown(no));
                act(notice, () -> captures.settle(known, said.transaction()));
            }
            case Notice.OfRefund said -> {
                var no = said.refund().refundNo();
                var refund = refunds.find(no).map(r -> r.id().value());
                write(notice, no, headers, body, refund, RefundDispatch.KIND);
                if (refund.isEmpty()) {
                    throw unknown(no);
                }
                act(notice, () -> results.apply(said.refund()));
            }
        }
        CrashPoints.reach("payment.notice.committed");
    }

    @Override
    public void close() {
        threads.close();
    }

    private void act(Notice notice, Runnable effect) {
        var work = CompletableFuture.runAsync(
                () -> {
                    effect.run();
                    settled(notice.id());
                },
                threads);
        try {
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("notice {} is written down and takes longer", notice.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static RuntimeException unknown(String number) {
        LOG.warn("a genuine notice for {}, which is none of ours", number);
        return PaymentProblem.UNKNOWN.problem();
    }

    private boolean isSettled(String id) {
        return db.sql("select settled_at is not null from payment_notice where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** With the first copy of a notice comes a second look, in case we die before acting on it (B04). */
    private void write(
            Notice notice, String subject, String headers, String body, Optional<Long> target, String deadline) {
        transaction.executeWithoutResult(_ -> {
            var first = db.sql("""
                    insert into payment_notice (id, subject, headers, body, received_at)
                    values (:id, :subject, :headers, :body, :at)
                    on conflict (id) do nothing
                    """)
                            .param("id", notice.id())
                            .param("subject", subject)
                            .param("headers", headers)
                            .param("body", body)
                            .param("at", Timestamp.from(clock.instant()))
                            .update()
                    == 1;
            if (first) {
                target.ifPresent(
                        id -> deadlines.set(deadline, id, clock.instant().plus(SECOND_LOOK)));
            }
        });
    }

    private void settled(String id) {
        db.sql("update payment_notice set settled_at = :at where id = :id and settled_at is null")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
