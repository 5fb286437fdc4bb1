package io.juhui.party.membership.earning;

import io.juhui.party.membership.Standing;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works off what orders and reviews left to do, each once, the member's row held. */
@Component
class WorkOff implements DeadlineHandler {

    private final MemberWork work;
    private final Standing standing;
    private final OrderEarning orders;
    private final Activities activities;

    WorkOff(MemberWork work, Standing standing, OrderEarning orders, Activities activities) {
        this.work = work;
        this.standing = standing;
        this.orders = orders;
        this.activities = activities;
    }

    @Override
    public String kind() {
        return MemberWork.DEADLINE;
    }

    /** In one transaction: the work is off the list when all of it is done, never before. */
    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var one = work.take(id).orElse(null);
        if (one == null || !standing.lock(one.buyer())) {
            return Optional.empty();
        }
        var changed = switch (one.kind()) {
            case ORDER -> orders.look(new OrderId(one.subject()), one.settled());
            case REVIEW -> activities.reviewed(one.buyer(), one.subject(), one.at());
            case SHARE -> activities.shared(one.buyer(), one.subject(), one.at());
        };
        if (changed) {
            standing.changed(List.of(one.buyer()));
        }
        return Optional.empty();
    }
}
