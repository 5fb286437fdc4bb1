package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Words;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.Interventions;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Nothing becomes of a member's order: it is cancelled, and what was paid goes back the way it came (R27). Outside any transaction, since the
 * gateway is asked first; once, since a cancelled order is not cancelled again.
 */
@Component
class SeatRefund implements DeadlineHandler {

    private static final Words FAILED = new Words("拼团未成功", "The team was not completed");
    private static final Words NO_SEAT = new Words("付款时团已满员或结束", "The team was full or over when it was paid");
    private static final Words OVER = new Words("要参加的团已结束", "The team to be joined is over");

    private final TeamSeats seats;
    private final Teams teams;
    private final Interventions interventions;

    SeatRefund(TeamSeats seats, Teams teams, Interventions interventions) {
        this.seats = seats;
        this.teams = teams;
        this.interventions = interventions;
    }

    @Override
    public String kind() {
        return TeamEnds.REFUND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        seats.find(id)
                .filter(seat -> seat.endedAt() == null)
                .flatMap(this::why)
                .ifPresent(why -> interventions.cancel(new OrderId(id), why));
        return Optional.empty();
    }

    private Optional<Words> why(Seat seat) {
        var state = teams.find(seat.team()).map(Team::state).orElseThrow();
        return switch (seat.state()) {
            case SEATED -> state == TeamState.FAILED ? Optional.of(FAILED) : Optional.empty();
            case REFUSED -> Optional.of(NO_SEAT);
            case PENDING -> state.isOver() && !seat.otherTeam() ? Optional.of(OVER) : Optional.empty();
            case LEFT, GONE -> Optional.empty();
        };
    }
}
