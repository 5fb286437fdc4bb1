package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Ids;
import io.juhui.marketing.groupbuy.Seat.SeatState;
import io.juhui.marketing.groupbuy.Team.TeamState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who gets a seat, decided by payment, and who gives one up; in the transaction of what happened to the order. */
@Component
class Seating {

    private final TeamSeats seats;
    private final Teams teams;
    private final TeamMoves moves;
    private final TeamEnds ends;
    private final Campaigns campaigns;
    private final Ids ids;

    Seating(TeamSeats seats, Teams teams, TeamMoves moves, TeamEnds ends, Campaigns campaigns, Ids ids) {
        this.seats = seats;
        this.teams = teams;
        this.moves = moves;
        this.ends = ends;
        this.campaigns = campaigns;
        this.ids = ids;
    }

    /** Its own team, or another with the buyer's consent, or none: then the money goes back a moment later. */
    void paid(long order, Instant at) {
        var waiting = seats.find(order).filter(seat -> seat.state() == SeatState.PENDING);
        if (waiting.isEmpty()) {
            return;
        }
        var seat = waiting.get();
        var found = seat.leader() ? opened(seat, at) : joined(seat, seat.team(), at);
        var other = found.isEmpty() && seat.otherTeam() ? elsewhere(seat, at) : found;
        if (other.isEmpty()) {
            seats.refused(order, at);
            ends.giveBack(List.of(order), at);
        }
    }

    private Optional<TeamId> opened(Seat seat, Instant at) {
        var kept = teams.find(seat.team()).orElseThrow().kept();
        var closes = kept.closes(at);
        if (!closes.isAfter(at) || !moves.opened(seat.team(), at, closes)) {
            moves.dropped(seat.team(), at);
            return Optional.empty();
        }
        seats.seated(seat, seat.team(), at);
        ends.openUntil(seat.team(), closes);
        return Optional.of(seat.team());
    }

    private Optional<TeamId> joined(Seat seat, TeamId team, Instant at) {
        var state = moves.seated(team, at);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        seats.seated(seat, team, at);
        if (state.get() == TeamState.FORMED) {
            ends.formed(team, at);
        }
        return Optional.of(team);
    }

    private Optional<TeamId> elsewhere(Seat seat, Instant at) {
        var found = ends.strangers(seat.campaign())
                ? moves.another(seat.campaign(), seat.product(), seat.buyer(), at)
                        .flatMap(team -> joined(seat, team, at))
                : Optional.<TeamId>empty();
        return found.isPresent() ? found : anew(seat, at);
    }

    /** A new team of the buyer's own, at the member's price; none once the campaign is over. */
    private Optional<TeamId> anew(Seat seat, Instant at) {
        var kept = teams.find(seat.team()).orElseThrow().kept();
        var closes = kept.closes(at);
        var running = campaigns
                .find(seat.campaign())
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING)
                .isPresent();
        if (!running || !closes.isAfter(at)) {
            return Optional.empty();
        }
        var id = new TeamId(ids.next());
        moves.openedLike(seat.team(), id, seat.buyer(), at, closes);
        seats.seated(seat, id, at);
        ends.openUntil(id, closes);
        return Optional.of(id);
    }

    /** Before the team is over it loses a member; after that nothing changes for the others (R27). */
    void cancelled(long order, Instant at) {
        var living = seats.find(order).filter(seat -> seat.endedAt() == null);
        if (living.isEmpty()) {
            return;
        }
        var seat = living.get();
        seats.lockGoods(seat);
        switch (seat.state()) {
            case PENDING -> {
                seats.ended(order, SeatState.GONE, at);
                if (seat.leader()) {
                    moves.dropped(seat.team(), at);
                }
            }
            case SEATED -> {
                var left = moves.left(seat.team(), seat.buyer(), at);
                seats.ended(order, left ? SeatState.LEFT : SeatState.SEATED, at);
                if (left) {
                    ends.emptied(seat.team(), at);
                }
            }
            case LEFT, GONE, REFUSED -> seats.ended(order, seat.state(), at);
        }
    }
}
