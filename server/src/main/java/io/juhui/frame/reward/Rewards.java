package io.juhui.frame.reward;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What rooms say when something is to be given. */
@Component
public class Rewards {

    private final RewardKinds kinds;
    private final RewardRows rows;
    private final Deadlines deadlines;
    private final Ids ids;
    private final Clock clock;

    Rewards(RewardKinds kinds, RewardRows rows, Deadlines deadlines, Ids ids, Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    /** For a form: refuses what could never be given, at the pointer of the reward. */
    public void check(List<Reward> rewards, String pointer) {
        if (rewards.size() > Reward.MOST_OF_A_CAUSE) {
            throw RewardProblem.TOO_MANY.problem().at(pointer);
        }
        for (int i = 0; i < rewards.size(); i++) {
            try {
                kinds.of(rewards.get(i)).check(rewards.get(i));
            } catch (io.juhui.kernel.Problem problem) {
                throw problem.fields().isEmpty() ? problem.at(pointer + "/" + i) : problem;
            }
        }
    }

    /** What can be given in this shop, for a form to choose from. */
    public List<Offered> offered() {
        return kinds.all().stream()
                .map(kind -> new Offered(kind.kind(), kind.words()))
                .toList();
    }

    public record Offered(String kind, Words words) {}

    public Words said(Reward reward) {
        return kinds.of(reward).said(reward);
    }

    /**
     * Promises it within the transaction of what it is for; it is given a moment later.
     *
     * @return whether this is the first time it is promised for this cause
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean promise(Cause cause, BuyerId buyer, List<Reward> rewards) {
        if (rewards.size() > Reward.MOST_OF_A_CAUSE) {
            throw RewardProblem.TOO_MANY.problem();
        }
        var at = clock.instant();
        var fresh = false;
        for (int part = 0; part < rewards.size(); part++) {
            var id = ids.next();
            if (rows.promise(id, cause, part, buyer, rewards.get(part), at)) {
                deadlines.set(RewardDeadline.KIND, id, at);
                fresh = true;
            }
        }
        return fresh;
    }

    /**
     * What it was for has been undone, in the caller's transaction: what is not given yet never will be, and what is given is taken back
     * a moment later as far as it is still there. What was used stays with the buyer. Harmless when said again.
     *
     * @return how many rewards it is about, for the first time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int recall(Cause cause, Words why) {
        var at = clock.instant();
        var withdrawn = rows.withdraw(cause, why, at);
        var recalled = rows.recall(cause, why, at);
        recalled.forEach(id -> deadlines.set(RewardRecall.KIND, id, at));
        return withdrawn + recalled.size();
    }

    /** What became of the rewards of a cause, in the order they were promised. */
    public List<Grant> of(Cause cause) {
        return rows.of(cause);
    }
}
