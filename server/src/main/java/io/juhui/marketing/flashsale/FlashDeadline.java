package io.juhui.marketing.flashsale;

import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A session's beginning and its end. */
@Component
class FlashDeadline implements DeadlineHandler {

    private static final String KIND = "flashsale.session";

    /** One whose campaign is paused at its beginning is looked at again so soon. */
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final FlashSessions sessions;
    private final FlashOpening opening;
    private final Deadlines deadlines;
    private final Clock clock;

    FlashDeadline(FlashSessions sessions, FlashOpening opening, Deadlines deadlines, Clock clock) {
        this.sessions = sessions;
        this.opening = opening;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** In the caller's transaction. */
    void set(List<FlashSession> some) {
        var waiting = some.stream()
                .filter(session -> session.state() == FlashSessionState.WAITING)
                .toList();
        if (!waiting.isEmpty()) {
            deadlines.setAll(
                    KIND,
                    waiting.stream().mapToLong(session -> session.id().value()).toArray(),
                    waiting.stream().map(FlashSession::startsAt).toList());
        }
    }

    @Override
    public Optional<Instant> attempt(long id) {
        var at = clock.instant();
        return sessions.find(new FlashSessionId(id)).flatMap(session -> next(session, at));
    }

    /** One whose campaign is not published has no deadline: publishing sets it. */
    private Optional<Instant> next(FlashSession session, Instant at) {
        if (session.state() == FlashSessionState.CLOSED) {
            return Optional.empty();
        }
        if (session.isOver(at)) {
            opening.close(session, at);
            return Optional.empty();
        }
        if (session.state() == FlashSessionState.OPEN) {
            return Optional.of(session.endsAt());
        }
        if (at.isBefore(session.startsAt())) {
            return Optional.of(session.startsAt());
        }
        if (opening.open(session, at)) {
            return Optional.of(session.endsAt());
        }
        return switch (opening.state(session.campaign(), at)) {
            case DRAFT -> Optional.empty();
            case OVER, STOPPED -> {
                opening.close(session, at);
                yield Optional.empty();
            }
            case ANNOUNCED, RUNNING, PAUSED, FUSED -> Optional.of(at.plus(AGAIN));
        };
    }
}
