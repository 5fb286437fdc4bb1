package io.juhui.marketing.groupbuy;

import io.juhui.marketing.groupbuy.Seat.SeatState;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.Interventions;
import io.juhui.trade.ordering.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The team is complete: a member's order goes on. */
@Component
class SeatRelease implements DeadlineHandler {

    private final TeamSeats seats;
    private final Teams teams;
    private final Interventions interventions;
    private final Clock clock;

    SeatRelease(TeamSeats seats, Teams teams, Interventions interventions, Clock clock) {
        this.seats = seats;
        this.teams = teams;
        this.interventions = interventions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TeamEnds.RELEASE;
    }

    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var seat = seats.find(id).filter(one -> one.state() == SeatState.SEATED && one.endedAt() == null);
        if (seat.isPresent() && isComplete(seat.get().team())) {
            interventions.release(new OrderId(id), GroupBuys.KIND);
            seats.released(id, clock.instant());
        }
        return Optional.empty();
    }

    private boolean isComplete(TeamId id) {
        return teams.find(id)
                .filter(team -> team.state() == TeamState.FORMED || team.state() == TeamState.FILLED)
                .isPresent();
    }
}
