package io.juhui.insight.today;

import io.juhui.kernel.Permission;
import io.juhui.platform.jobs.FailingTimers;
import io.juhui.platform.web.Access;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Timers that keep failing, told where the merchant looks first and not in the log alone. */
@RestController
@Access(value = Access.Who.STAFF, permission = Permission.SETTINGS_EDIT)
class TimerConsole {

    private final FailingTimers timers;

    TimerConsole(FailingTimers timers) {
        this.timers = timers;
    }

    record FailingTimer(String kind, int howMany, int tries, Instant since, Instant next) {}

    @GetMapping("/api/console/timers/failing")
    List<FailingTimer> failing() {
        return timers.now().stream()
                .map(one -> new FailingTimer(one.kind(), one.howMany(), one.tries(), one.since(), one.next()))
                .toList();
    }
}
