package io.juhui.frame.reward;

import io.juhui.kernel.Problem;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.store.CrashPoints;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a promise. A refusal is kept on record; a bug throws, and the promise is tried again ever more slowly. */
@Component
class RewardDeadline implements DeadlineHandler {

    static final String KIND = "reward.give";

    private final RewardRows rows;
    private final RewardKinds kinds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RewardDeadline(RewardRows rows, RewardKinds kinds, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        try {
            transaction.executeWithoutResult(_ -> rows.give(id, clock.instant()).ifPresent(grant -> {
                kinds.of(grant.reward()).give(grant.buyer(), grant.reward(), grant.id());
                CrashPoints.reach("reward.given");
            }));
        } catch (Problem refused) { // whatever the kind had begun is undone with the transaction
            rows.refuse(id, refused.code().kind().title(), clock.instant());
        }
        return Optional.empty();
    }
}
