package io.juhui.frame.reward;

import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was recalled, in a transaction of its own; a faulty kind never undoes what the recall is for. */
@Component
class RewardRecall implements DeadlineHandler {

    static final String KIND = "reward.recall";

    /** How soon it is looked at again while the buyer is just using it. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final RewardRows rows;
    private final RewardKinds kinds;
    private final Clock clock;

    RewardRecall(RewardRows rows, RewardKinds kinds, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var recalled = rows.recalled(id).orElse(null);
        if (recalled == null) {
            return Optional.empty();
        }
        var grant = recalled.grant();
        var back = kinds.of(grant.reward()).takeBack(grant.buyer(), grant.reward(), id, recalled.why());
        if (back.isEmpty()) {
            return Optional.of(clock.instant().plus(AGAIN));
        }
        rows.back(id, back.getAsLong());
        return Optional.empty();
    }
}
