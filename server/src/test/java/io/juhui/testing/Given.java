package io.juhui.testing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Actor.StaffId;
import io.juhui.kernel.Ids;
import io.juhui.party.identity.Registration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People for tests: fresh ones at every call, logged in, each with a caller of their own. */
public final class Given {

    private static final AtomicInteger PHONES =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000) * 90);

    private final Http http;
    private final JdbcClient db;
    private final Ids ids;
    private final Registration registration;

    Given(Http http, JdbcClient db, Ids ids, Registration registration) {
        this.http = http;
        this.db = db;
        this.ids = ids;
        this.registration = registration;
    }

    public record Buyer(BuyerId id, String phone, String token, Http http) {}

    public record Staff(StaffId id, String name, String cookie, Http http) {}

    /** A phone nobody has used yet in this run. */
    public String phone() {
        return "199%08d".formatted(PHONES.incrementAndGet());
    }

    public Buyer buyer() {
        return buyers(1).getFirst();
    }

    public List<Buyer> buyers(int count) {
        var phones = Stream.generate(this::phone).limit(count).toList();
        var registered = registration.registerAll(phones.stream()
                .map(phone -> new Registration.Newcomer(phone, Optional.empty()))
                .toList());
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> {
                    var one = registered.get(i);
                    return new Buyer(one.id(), phones.get(i), one.token(), http.bearer(one.token()));
                })
                .toList();
    }

    /** Logged in with every permission. */
    public Http owner() {
        return staff("*").http();
    }

    /** Logged in with exactly these permissions: session cookie and CSRF header set. */
    public Staff staff(String... permissions) {
        var id = ids.next();
        var role = "TEST-" + id;
        var name = "test-" + id;
        db.sql("insert into role (name, zh, en, position) values (:role, :role, :role, 100)")
                .param("role", role)
                .update();
        db.sql("insert into role_permission (role, permission) select :role, unnest(:permissions)")
                .param("role", role)
                .param("permissions", permissions)
                .update();
        db.sql("""
                insert into staff (id, name, display_name, password_hash, must_change, created_at)
                values (:id, :name, :name, 'none', false, now())
                """).param("id", id).param("name", name).update();
        db.sql("insert into staff_role (staff_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", role)
                .update();
        return session(new StaffId(id), name);
    }

    private Staff session(StaffId id, String name) {
        var cookie = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 43);
        db.sql("""
                insert into staff_session (hash, staff_id, created_at, last_seen_at, expires_at)
                values (:hash, :id, now(), now() + interval '10 years', now() + interval '10 years')
                """).param("hash", sha256(cookie)).param("id", id.value()).update();
        return new Staff(id, name, cookie, console(cookie));
    }

    /** A caller with this session cookie and a matching CSRF pair. */
    public Http console(String cookie) {
        var csrf = UUID.randomUUID().toString();
        return http.with("Cookie", "juhui_staff=" + cookie + "; XSRF-TOKEN=" + csrf)
                .with("X-XSRF-TOKEN", csrf);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
