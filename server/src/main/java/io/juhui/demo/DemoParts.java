package io.juhui.demo;

import io.juhui.goods.catalog.Skus;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which parts of the demonstration are there; each mark commits with the part itself. */
@Component
@Profile("demo")
class DemoParts {

    static final String GOODS = "goods";
    static final String HISTORY = "history";
    static final String VARIETY = "variety";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Skus skus;
    private final Clock clock;

    DemoParts(JdbcClient db, TransactionTemplate transaction, Skus skus, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.skus = skus;
        this.clock = clock;
    }

    /** The instant everything is told from; empty when it is told already, or when the shop has goods of its own. */
    Optional<Instant> toTellFrom() {
        if (has(HISTORY)) {
            return Optional.empty();
        }
        return toldFrom(GOODS)
                .or(() -> skus.snapshot().products().isEmpty()
                        ? Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                        : Optional.empty());
    }

    /** Tells a part that is not there yet. */
    void tell(String part, Instant from, Runnable telling) {
        if (has(part)) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            telling.run();
            db.sql("insert into demo_part (name, told_from) values (:name, :from)")
                    .param("name", part)
                    .param("from", Timestamp.from(from))
                    .update();
        });
    }

    boolean has(String part) {
        return toldFrom(part).isPresent();
    }

    /** The instant this part is told from. */
    Optional<Instant> toldFrom(String part) {
        return db.sql("select told_from from demo_part where name = :name")
                .param("name", part)
                .query(Row.mapper(row -> row.instant("told_from")))
                .optional();
    }
}
