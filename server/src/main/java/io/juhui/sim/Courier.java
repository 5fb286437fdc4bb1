package io.juhui.sim;

import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.store.AfterCommit;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Delivers notices at once and then on WeChat's schedule until somebody answers 200 or 204. */
@Component
@Profile("demo")
class Courier implements DeadlineHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    static final String KIND = "sim.notice";
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final int COPIES = 5;
    private static final int NO_ANSWER = 0;
    /** Seconds from one attempt to the next, as WeChat Pay publishes them. */
    private static final int[] SCHEDULE = {
        15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600
    };

    private final PlayedNotices notices;
    private final Envelopes envelopes;
    private final Deadlines deadlines;
    private final Ids ids;
    private final Clock clock;
    private final double pace;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    Courier(
            PlayedNotices notices,
            Envelopes envelopes,
            Deadlines deadlines,
            Ids ids,
            Clock clock,
            @Value("${juhui.sim.pace:1}") double pace) {
        this.notices = notices;
        this.envelopes = envelopes;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
        this.pace = pace;
    }

    /** Takes a notice in the caller's transaction and sets out when that has committed. */
    long take(Played.Payment payment, String url, String event, Map<String, ?> content) {
        var notice = new Played.Notice(
                ids.next(),
                payment.outTradeNo(),
                event,
                url,
                envelopes.letter(content),
                payment.switches(),
                0,
                null,
                null);
        notices.insert(notice, clock.instant());
        if (notice.has(SimSwitch.LOSE)) {
            return notice.id();
        }
        if (notice.has(SimSwitch.DELAY)) {
            deadlines.set(KIND, notice.id(), clock.instant().plus(paced(LATE)));
            return notice.id();
        }
        deadlines.set(KIND, notice.id(), clock.instant().plus(wait(0)));
        AfterCommit.run(() -> threads.execute(() -> setOut(notice.id())));
        return notice.id();
    }

    Duration paced(Duration real) {
        return Duration.ofMillis((long) (real.toMillis() * pace));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        var before = notices.find(id).orElseThrow();
        if (before.deliveredAt() == null && before.attempts() <= SCHEDULE.length) {
            deliver(id);
        }
        var after = notices.find(id).orElseThrow();
        return after.deliveredAt() != null || after.attempts() > SCHEDULE.length
                ? Optional.empty()
                : Optional.of(clock.instant().plus(wait(after.attempts())));
    }

    /** Without its books the courier can neither send nor note down; the schedule comes back to it. */
    private void setOut(long id) {
        try {
            deliver(id);
        } catch (DataAccessException e) {
            LOG.warn("notice {} waits for its schedule: {}", id, e.getClass().getSimpleName());
        }
    }

    /** Sends it now, whatever happened before. */
    void deliver(long id) {
        var notice = notices.find(id).orElseThrow();
        if (notice.has(SimSwitch.DUPLICATE)) {
            for (int i = 1; i < COPIES; i++) {
                threads.execute(() -> send(notice));
            }
        }
        notices.sent(id, send(notice), clock.instant());
    }

    private int send(Played.Notice notice) {
        try {
            return http.send(envelopes.sealed(notice), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    private Duration wait(int attempts) {
        return paced(Duration.ofSeconds(SCHEDULE[Math.min(attempts, SCHEDULE.length - 1)]));
    }
}
