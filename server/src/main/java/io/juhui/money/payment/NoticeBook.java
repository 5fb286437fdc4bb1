package io.juhui.money.payment;

import io.juhui.platform.gateway.PayGateway.Notice;
import io.juhui.platform.jobs.Deadlines;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every genuine notice, as it came, and when what it says was acted on. */
@Component
class NoticeBook {

    private static final Duration SECOND_LOOK = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeBook(JdbcClient db, Deadlines deadlines, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isSettled(String id) {
        return db.sql("select settled_at is not null from payment_notice where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** With the first copy of a notice comes a second look, in case we die before acting on it (B04). */
    void write(Notice notice, String subject, String headers, String body, Optional<Long> target, String deadline) {
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

    void settle(String id) {
        db.sql("update payment_notice set settled_at = :at where id = :id and settled_at is null")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
