package io.juhui.money.payment;

import io.juhui.platform.gateway.PayGateway;
import io.juhui.platform.gateway.PayGateway.Notice;
import io.juhui.platform.store.CrashPoints;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in notices. Each is written down first; what it says is acted on at once; if that takes long, the gateway is answered
 * meanwhile (D12), and if it fails, polling will ask for the same truth.
 */
@Component
class NoticeIntake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeIntake.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final NoticeBook book;
    private final StoredPayments payments;
    private final StoredRefunds refunds;
    private final Captures captures;
    private final RefundResults results;
    private final PayGateway gateway;

    NoticeIntake(
            NoticeBook book,
            StoredPayments payments,
            StoredRefunds refunds,
            Captures captures,
            RefundResults results,
            PayGateway gateway) {
        this.book = book;
        this.payments = payments;
        this.refunds = refunds;
        this.captures = captures;
        this.results = results;
        this.gateway = gateway;
    }

    void receive(Notice notice, String headers, String body) {
        if (book.isSettled(notice.id())) {
            return;
        }
        CrashPoints.reach("payment.notice.verified");
        switch (notice) {
            case Notice.OfPayment said -> {
                var no = said.transaction().outTradeNo();
                var payment = payments.find(no);
                book.write(notice, no, headers, body, payment.map(p -> p.id().value()), PaymentPolling.KIND);
                var known = payment.orElseThrow(() -> unknown(no));
                act(notice, () -> apply(known, said.transaction()));
            }
            case Notice.OfRefund said -> {
                var no = said.refund().refundNo();
                var refund = refunds.find(no);
                book.write(notice, no, headers, body, refund.map(r -> r.id().value()), RefundDispatch.KIND);
                var known = refund.orElseThrow(() -> unknown(no));
                act(
                        notice,
                        () -> results.apply(
                                said.refund().amount().equals(known.amount())
                                        ? said.refund()
                                        : gateway.queryRefund(no)));
            }
        }
        CrashPoints.reach("payment.notice.committed");
    }

    /** The gateway's own answer outweighs a notice that disagrees with what we know: that one may be old, or another's. */
    private void apply(Payment payment, PayGateway.Transaction said) {
        if (captures.agrees(payment, said)) {
            captures.settle(payment, said);
        } else {
            LOG.warn("payment {}: a genuine notice says {} {}; asking", payment.id(), said.total(), said.currency());
            captures.settle(payment, gateway.query(payment.outTradeNo()));
        }
    }

    @Override
    public void close() {
        threads.close();
    }

    private void act(Notice notice, Runnable effect) {
        var work = CompletableFuture.runAsync(
                () -> {
                    effect.run();
                    book.settle(notice.id());
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
}
