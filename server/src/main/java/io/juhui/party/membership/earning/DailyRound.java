package io.juhui.party.membership.earning;

import io.juhui.party.membership.ShopDay;
import io.juhui.platform.jobs.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What time itself does to members: birthdays, and growth that is a year old. */
@Component
class DailyRound implements RecurringWork {

    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 500;

    private final Birthdays birthdays;
    private final Lapsing lapsing;
    private final Clock clock;

    DailyRound(Birthdays birthdays, Lapsing lapsing, Clock clock) {
        this.birthdays = birthdays;
        this.lapsing = lapsing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.round";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        var now = clock.instant();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var celebrated = birthdays.on(ShopDay.of(now), AT_ONCE);
            if (celebrated.isEmpty()) {
                break;
            }
            celebrated.forEach(buyer -> birthdays.give(buyer, now));
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!lapsing.some(ShopDay.yearBefore(now), AT_ONCE)) {
                break;
            }
        }
    }
}
