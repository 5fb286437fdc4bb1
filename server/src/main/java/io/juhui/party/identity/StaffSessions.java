package io.juhui.party.identity;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.StaffId;
import io.juhui.platform.settings.Settings;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Console sessions as rows. Whoever must change the password may do nothing else. */
@Component
class StaffSessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;
    private final Settings settings;

    StaffSessions(JdbcClient db, Clock clock, Settings settings) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
    }

    void open(String hash, StaffId staff) {
        var now = clock.instant();
        db.sql("""
                insert into staff_session (hash, staff_id, created_at, last_seen_at, expires_at)
                values (:hash, :staff, :now, :now, :expires)
                """)
                .param("hash", hash)
                .param("staff", staff.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiry(now)))
                .update();
    }

    Optional<Actor.Staff> owner(String hash) {
        var now = clock.instant();
        record Found(Actor.Staff staff, Instant seen) {}
        var found = db.sql("""
                select s.id, s.name, t.last_seen_at,
                       array(select p.permission
                               from staff_role r
                               join role_permission p on p.role = r.role
                              where r.staff_id = s.id
                                and not s.must_change) as permissions
                  from staff_session t
                  join staff s on s.id = t.staff_id
                 where t.hash = :hash
                   and t.expires_at > :now
                   and s.active
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Row.mapper(row -> new Found(
                        new Actor.Staff(
                                row.id("id", StaffId::new), row.text("name"), Set.copyOf(row.texts("permissions"))),
                        row.instant("last_seen_at"))))
                .optional();
        found.filter(f -> f.seen().isBefore(now.minus(SEEN_EVERY))).ifPresent(_ -> seen(hash, now));
        return found.map(Found::staff);
    }

    private void seen(String hash, Instant now) {
        db.sql("update staff_session set last_seen_at = :now, expires_at = :expires where hash = :hash")
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiry(now)))
                .param("hash", hash)
                .update();
    }

    void end(String hash) {
        db.sql("delete from staff_session where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** Ends all sessions of one member of staff but {@code kept}. */
    int endOthers(StaffId staff, String kept) {
        return db.sql("delete from staff_session where staff_id = :staff and hash <> :kept")
                .param("staff", staff.value())
                .param("kept", kept)
                .update();
    }

    private Instant expiry(Instant now) {
        return now.plus(Duration.ofHours(settings.get(IdentitySettings.STAFF_HOURS)));
    }
}
