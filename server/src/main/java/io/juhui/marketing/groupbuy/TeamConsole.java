package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.marketing.groupbuy.TeamViews.TeamView;
import io.juhui.platform.web.Access;
import io.juhui.trade.ordering.OrderId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The teams of a campaign, and completing one for its members. */
@RestController
@RequestMapping("/api/console/group-buys")
@Access(value = Access.Who.STAFF, permission = Permission.MARKETING_EDIT)
class TeamConsole {

    private final Teams teams;
    private final TeamSeats seats;
    private final TeamViews views;
    private final TeamEnds ends;
    private final GroupBuys rules;
    private final Clock clock;

    TeamConsole(Teams teams, TeamSeats seats, TeamViews views, TeamEnds ends, GroupBuys rules, Clock clock) {
        this.teams = teams;
        this.seats = seats;
        this.views = views;
        this.ends = ends;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param orders of who is seated, by payment
     * @param refunded of these, how many have been cancelled since
     * @param fillable whether it can be completed for its members now
     */
    record TeamRow(
            TeamView team,
            List<OrderId> orders,
            int refunded,
            @Nullable String filledBy,
            boolean fillable) {}

    @GetMapping("/{id}/teams")
    Page<TeamRow> teams(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable TeamState state,
            @RequestParam(required = false) @Nullable TeamId after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        var page = Page.of(
                teams.page(id, state, after == null ? Long.MAX_VALUE : after.value(), limit),
                limit,
                team -> Long.toString(team.id().value()));
        var at = clock.instant();
        var seated = seats.seated(page.items().stream().map(Team::id).toList()).stream()
                .collect(Collectors.groupingBy(Seat::team));
        return page.map(team -> row(team, seated.getOrDefault(team.id(), List.of()), at));
    }

    @PostMapping("/teams/{id}/fill")
    TeamRow fill(@PathVariable TeamId id, Actor.Staff staff) {
        ends.fill(require(id), staff.name(), clock.instant());
        return row(require(id), seats.seated(List.of(id)), clock.instant());
    }

    private Team require(TeamId id) {
        return teams.find(id)
                .filter(team -> team.openedAt() != null)
                .orElseThrow(GroupBuyProblem.NO_SUCH_TEAM::problem);
    }

    private TeamRow row(Team team, List<Seat> seated, Instant at) {
        var fills = rules.remembered(team.campaign())
                .filter(rule -> rule.fills(team.paid()))
                .isPresent();
        return new TeamRow(
                views.view(team, Optional.empty(), at),
                seated.stream().map(seat -> new OrderId(seat.order())).toList(),
                (int) seated.stream().filter(seat -> seat.endedAt() != null).count(),
                team.filledBy(),
                fills && team.state() == TeamState.OPEN);
    }
}
