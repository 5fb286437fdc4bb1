package io.juhui.platform.jobs;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Delivers published events again whose listener failed or whose node was killed. One node at a time does it, because it is
 * recurring work; listeners are idempotent.
 */
@Component
class Outbox implements RecurringWork {

    private static final Duration OLDER_THAN = Duration.ofMinutes(1);

    private final IncompleteEventPublications publications;

    Outbox(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Override
    public String name() {
        return "jobs.outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        publications.resubmitIncompletePublicationsOlderThan(OLDER_THAN);
    }
}
