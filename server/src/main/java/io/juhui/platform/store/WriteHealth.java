package io.juhui.platform.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether rows can be written. A full disk and a standby go on reading; a node that can only read says that it is not ready, and
 * says so soon, also when nothing answers (B14). Whoever asks, one row is written a second at most.
 */
@Component("writes")
class WriteHealth implements HealthIndicator {

    private static final long SECOND = 1_000_000_000L;
    private static final int PATIENCE_SECONDS = 2;

    private final JdbcClient db;
    private @Nullable Look last;

    WriteHealth(JdbcClient db) {
        this.db = db;
    }

    private record Look(long nanos, CompletableFuture<Boolean> written) {

        boolean isLate() {
            return written.isDone() && System.nanoTime() - nanos >= SECOND;
        }
    }

    @Override
    public Health health() {
        try {
            return look().get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized CompletableFuture<Boolean> look() {
        var now = last;
        if (now == null || now.isLate()) {
            now = new Look(System.nanoTime(), new CompletableFuture<>());
            last = now;
            var written = now.written();
            Thread.ofVirtual().start(() -> write(written));
        }
        return now.written();
    }

    private void write(CompletableFuture<Boolean> written) {
        try {
            written.complete(db.sql("""
                    insert into pulse (one, beats) values (true, 1)
                    on conflict (one) do update set beats = pulse.beats + 1
                    """).update() == 1);
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
    }
}
