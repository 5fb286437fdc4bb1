package io.juhui.platform.web;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Idempotency-Keys of writes on a {@link io.juhui.platform.store.HotWrites} road whose answer can be computed again: a row of the
 * effect's own transaction says that it was had, and no answer is stored (G01–G05). Forgotten after a day (G07).
 *
 * <p>Whoever looks holds, earlier in the same trip, the row that guards the caller's effect, so that two nodes do not both find a
 * key unused; should they yet, the second's insert fails and its batch is done again one by one.
 */
@Component
public class RoadKeys implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int STEP = 10_000;
    private static final int MOST_STEPS = 1_000;

    private final JdbcClient db;
    private final Clock clock;

    RoadKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param id digest of buyer and Idempotency-Key
     * @param request digest of path and body, to tell a repetition from another request under the same key
     */
    public record Key(UUID id, UUID request) {

        /** The key that came with a request, if one did; a buyer can only collide with keys and bodies of his own. */
        public static Optional<Key> of(BuyerId buyer, HttpServletRequest request, byte[] body) {
            return Optional.ofNullable(request.getHeader(Idempotency.HEADER))
                    .map(key -> new Key(
                            digest(buyer.value() + "/" + key, new byte[0]),
                            digest(request.getRequestURI() + "\n", body)));
        }

        private static UUID digest(String first, byte[] rest) {
            var head = first.getBytes(StandardCharsets.UTF_8);
            var all = new byte[head.length + rest.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return UUID.nameUUIDFromBytes(all);
        }
    }

    /** What is known of the keys of one batch; its own are told as they have their effect. */
    public static final class Known {
        private final Map<UUID, UUID> requests = new HashMap<>();

        Known() {}

        /** Whether this very request was done before; refuses a key that was used for another one. */
        public boolean has(Key key) {
            var request = requests.get(key.id());
            if (request != null && !request.equals(key.request())) {
                throw WebProblem.KEY_REUSED.problem();
            }
            return request != null;
        }

        public void done(Key key) {
            requests.put(key.id(), key.request());
        }
    }

    /** Adds the look-up to a trip; what comes back knows nothing before that has been made. */
    public Known look(Collection<Key> keys, Writes trip) {
        var known = new Known();
        if (!keys.isEmpty()) {
            trip.add("select id, request from road_key where id = any(:keys::uuid[])")
                    .param("keys", texts(keys.stream().map(Key::id).toList()))
                    .read(row -> known.requests.put(uuid(row, "id"), uuid(row, "request")));
        }
        return known;
    }

    /** Adds to the effect's own trip that these have had it. */
    public void keep(Collection<Key> keys, Instant at, Writes trip) {
        if (!keys.isEmpty()) {
            trip.add("""
                    insert into road_key (id, request, at)
                    select d.id, d.request, :at from unnest(:ids::uuid[], :requests::uuid[]) as d(id, request)
                    """)
                    .param("ids", texts(keys.stream().map(Key::id).toList()))
                    .param("requests", texts(keys.stream().map(Key::request).toList()))
                    .param("at", Timestamp.from(at))
                    .expect(keys.size());
        }
    }

    /** Says that the answer is of something done before. */
    public static void replayed(HttpServletResponse response) {
        response.setHeader(Idempotency.REPLAY, "true");
    }

    @Override
    public String name() {
        return "web.forget-road-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** Step by step, so that no one transaction deletes a whole day of a sale. */
    @Override
    public void run() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        var left = MOST_STEPS;
        while (left > 0 && forget(before) == STEP) {
            left--;
        }
    }

    private int forget(Timestamp before) {
        return db.sql("""
                delete from road_key
                 where id = any(array(
                       select id from road_key where at < :before order by at limit :step for update skip locked))
                """).param("before", before).param("step", STEP).update();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static UUID uuid(Row row, String column) {
        return UUID.fromString(row.text(column));
    }
}
