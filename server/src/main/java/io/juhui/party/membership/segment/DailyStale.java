package io.juhui.party.membership.segment;

import io.juhui.party.membership.Stale;
import io.juhui.platform.jobs.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days pass for everybody: what is counted over the last months, and rules that count days, are looked at once a day. */
@Component
class DailyStale implements RecurringWork {

    private final Stale stale;

    DailyStale(Stale stale) {
        this.stale = stale;
    }

    @Override
    public String name() {
        return "membership.day";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    @Transactional
    public void run() {
        stale.everybody();
    }
}
