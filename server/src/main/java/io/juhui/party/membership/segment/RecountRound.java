package io.juhui.party.membership.segment;

import io.juhui.party.membership.Stale;
import io.juhui.party.membership.Standing;
import io.juhui.platform.jobs.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts anew whoever is named stale, some hundreds at a time, until nobody is. */
@Component
class RecountRound implements RecurringWork {

    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 2_000;

    private final Stale stale;
    private final Standing standing;
    private final Recounts recounts;
    private final TransactionTemplate transaction;

    RecountRound(Stale stale, Standing standing, Recounts recounts, TransactionTemplate transaction) {
        this.stale = stale;
        this.standing = standing;
        this.recounts = recounts;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "membership.recount";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        for (int round = 0; round < MOST_ROUNDS && some(); round++) {}
    }

    private boolean some() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var buyers = stale.some(AT_ONCE);
            if (!buyers.isEmpty()) {
                standing.lock(buyers);
                stale.done(buyers);
                recounts.count(buyers);
            }
            return !buyers.isEmpty();
        }));
    }
}
