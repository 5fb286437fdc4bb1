package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.settings.Settings;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Buyers' tokens as rows; a token in use is prolonged, an expired one forgotten. */
@Component
class BuyerSessions implements RecurringWork {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;
    private final Settings settings;
    private final CodeRows codes;

    BuyerSessions(JdbcClient db, Clock clock, Settings settings, CodeRows codes) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.codes = codes;
    }

    /** Opens one session for each buyer; hashes and buyers are parallel. */
    void open(String[] hashes, long[] buyers) {
        var now = clock.instant();
        db.sql("""
                insert into buyer_token (hash, buyer_id, created_at, last_seen_at, expires_at)
                select t.hash, t.buyer_id, :now, :now, :expires
                  from unnest(:hashes, :buyers) as t(hash, buyer_id)
                """)
                .param("hashes", hashes)
                .param("buyers", buyers)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiry(now)))
                .update();
    }

    Optional<BuyerId> owner(String hash) {
        var now = clock.instant();
        record Found(BuyerId buyer, Instant seen) {}
        var found = db.sql("select buyer_id, last_seen_at from buyer_token where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Row.mapper(row -> new Found(row.id("buyer_id", BuyerId::new), row.instant("last_seen_at"))))
                .optional();
        found.filter(f -> f.seen().isBefore(now.minus(SEEN_EVERY))).ifPresent(_ -> seen(hash, now));
        return found.map(Found::buyer);
    }

    private void seen(String hash, Instant now) {
        db.sql("update buyer_token set last_seen_at = :now, expires_at = :expires where hash = :hash")
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiry(now)))
                .param("hash", hash)
                .update();
    }

    boolean end(String hash) {
        return db.sql("delete from buyer_token where hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private Instant expiry(Instant now) {
        return now.plus(Duration.ofDays(settings.get(IdentitySettings.BUYER_DAYS)));
    }

    @Override
    public String name() {
        return "identity.forget-expired";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = Timestamp.from(clock.instant());
        db.sql("delete from buyer_token where expires_at <= :now")
                .param("now", now)
                .update();
        db.sql("delete from staff_session where expires_at <= :now")
                .param("now", now)
                .update();
        codes.forget(clock.instant().minus(Duration.ofDays(1)));
    }
}
