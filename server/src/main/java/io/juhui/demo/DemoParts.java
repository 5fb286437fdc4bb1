package io.juhui.demo;

import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which parts of the demonstration are there; each mark commits with the part itself. */
@Component
@Profile("demo")
class DemoParts {

    static final String GOODS = "goods";
    static final String HISTORY = "history";

    private final JdbcClient db;

    DemoParts(JdbcClient db) {
        this.db = db;
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

    void mark(String part, Instant toldFrom) {
        db.sql("insert into demo_part (name, told_from) values (:name, :from)")
                .param("name", part)
                .param("from", Timestamp.from(toldFrom))
                .update();
    }
}
