package io.juhui.reach.sharing;

import io.juhui.platform.jobs.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Devices that nobody logged in on are forgotten after half a year. */
@Component
class ShareHousekeeping implements RecurringWork {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int AT_ONCE = 5_000;

    private final OpenRows opens;
    private final Clock clock;

    ShareHousekeeping(OpenRows opens, Clock clock) {
        this.opens = opens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sharing.forget-devices";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        while (opens.forget(before, AT_ONCE) == AT_ONCE) {
            // the next lot, each in a transaction of its own
        }
    }
}
