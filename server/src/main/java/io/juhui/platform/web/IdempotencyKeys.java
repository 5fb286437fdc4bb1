package io.juhui.platform.web;

import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.store.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The stored keys and answers; sealed, since they may show an address, and forgotten after a day (G07). */
@Component
class IdempotencyKeys implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String SEAL = "web.answer";

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;
    private final AnswerBudget budget;

    IdempotencyKeys(JdbcClient db, Vault vault, Clock clock, AnswerBudget budget) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        this.budget = budget;
    }

    /** {@code id} is a digest of key and owner, {@code request} of what was asked, {@code caller} of who asks. */
    record Scoped(String id, String request, String caller) {}

    record Answer(int status, @Nullable String contentType, byte[] body) {

        static Answer of(ContentCachingResponseWrapper response) {
            return new Answer(response.getStatus(), response.getContentType(), response.getContentAsByteArray());
        }

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            if (contentType != null) {
                response.setContentType(contentType);
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    static Scoped scoped(String key, String owner, HttpServletRequest request, byte[] body) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var asked = (request.getMethod() + ' ' + request.getRequestURI() + '?' + query + '\n')
                .getBytes(StandardCharsets.UTF_8);
        return new Scoped(
                digest(key.getBytes(StandardCharsets.UTF_8), owner.getBytes(StandardCharsets.UTF_8)),
                digest(asked, body),
                digest((owner.isBlank() ? request.getRemoteAddr() : owner).getBytes(StandardCharsets.UTF_8)));
    }

    /** False when it was claimed before; waits for a transaction that is about to. */
    boolean claim(Scoped key) {
        return db.sql("""
            insert into idempotency_key (id, request, caller, created_at) values (:id, :request, :caller, :now)
            on conflict (id) do nothing
            """)
                        .param("id", key.id())
                        .param("request", key.request())
                        .param("caller", key.caller())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** What this very request was answered; refuses a key that was used for another one, or whose answer was given up. */
    Optional<Answer> answered(Scoped key) {
        record Stored(
                String request, boolean done, @Nullable Answer answer) {}
        var stored = db.sql("select request, status, content_type, body from idempotency_key where id = :id")
                .param("id", key.id())
                .query((set, _) -> new Stored(
                        set.getString("request"),
                        set.getObject("status") != null,
                        set.getBytes("body") == null
                                ? null
                                : new Answer(
                                        set.getInt("status"),
                                        set.getString("content_type"),
                                        vault.open(SEAL, set.getBytes("body")))))
                .optional();
        if (stored.isPresent() && !stored.get().request().equals(key.request())) {
            throw WebProblem.KEY_REUSED.problem();
        }
        if (stored.isPresent() && stored.get().done() && stored.get().answer() == null) {
            throw WebProblem.KEY_DONE.problem();
        }
        return stored.map(Stored::answer);
    }

    /** An answer too large to be kept is given up at once. */
    void answer(Scoped key, Answer answer) {
        var sealed = vault.seal(SEAL, answer.body());
        var kept = sealed.length <= AnswerBudget.LARGEST ? sealed : null;
        budget.makeRoom(key.caller(), kept == null ? 0 : kept.length);
        db.sql("""
            insert into idempotency_key (id, request, caller, created_at, status, content_type, body)
            values (:id, :request, :caller, :now, :status, :type, :body)
            on conflict (id) do update
               set status = excluded.status, content_type = excluded.content_type, body = excluded.body
            """)
                .param("id", key.id())
                .param("request", key.request())
                .param("caller", key.caller())
                .param("now", Timestamp.from(clock.instant()))
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("body", kept, Types.BINARY)
                .update();
    }

    @Override
    public String name() {
        return "web.forget-idempotency-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        db.sql("delete from idempotency_key where created_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static String digest(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
