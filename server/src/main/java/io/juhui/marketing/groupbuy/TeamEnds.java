package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.platform.jobs.Deadlines;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How teams end, and what follows: each order goes on or is cancelled by a deadline of its own, which is set in the transaction of
 * the end.
 */
@Component
class TeamEnds {

    /** So many teams whose time has passed are ended at once. */
    static final int AT_ONCE = 200;

    static final String TEAM = "groupbuy.team";
    static final String RELEASE = "groupbuy.release";
    static final String REFUND = "groupbuy.refund";

    /** Who completed a team that nobody completed by hand. */
    static final String BY_DEADLINE = "AUTO";

    private final Teams teams;
    private final TeamMoves moves;
    private final TeamSeats seats;
    private final GroupBuys rules;
    private final GroupBuyNews news;
    private final Deadlines deadlines;

    TeamEnds(Teams teams, TeamMoves moves, TeamSeats seats, GroupBuys rules, GroupBuyNews news, Deadlines deadlines) {
        this.teams = teams;
        this.moves = moves;
        this.seats = seats;
        this.rules = rules;
        this.news = news;
        this.deadlines = deadlines;
    }

    void openUntil(TeamId team, Instant closes) {
        deadlines.set(TEAM, team.value(), closes);
    }

    /** Whether members may be led to teams they have no link of. */
    boolean strangers(CampaignId campaign) {
        return rules.remembered(campaign).filter(GroupBuyTerms::strangers).isPresent();
    }

    void formed(TeamId team, Instant at) {
        deadlines.clear(TEAM, team.value());
        follow(List.of(team), TeamState.FORMED, at);
    }

    /** Nobody is in it any more; who was about to pay for a seat there is not made to. */
    void emptied(TeamId team, Instant at) {
        if (teams.find(team).filter(left -> left.state() == TeamState.FAILED).isPresent()) {
            deadlines.clear(TEAM, team.value());
            follow(List.of(team), TeamState.FAILED, at);
        }
    }

    /** Ends some of those whose time has passed; whoever ends the others does so at the same time. */
    @Transactional
    public int expire(Instant at) {
        var byEnd = new EnumMap<TeamState, List<TeamId>>(TeamState.class);
        for (var team : teams.of(moves.due(at, AT_ONCE))) {
            team.due(at, rules.remembered(team.campaign()))
                    .ifPresent(state -> byEnd.computeIfAbsent(state, _ -> new java.util.ArrayList<>())
                            .add(team.id()));
        }
        byEnd.forEach((state, ids) -> end(ids, state, BY_DEADLINE, at));
        return byEnd.values().stream().mapToInt(List::size).sum();
    }

    private List<TeamId> end(Collection<TeamId> ids, TeamState state, String by, Instant at) {
        var ended = moves.ended(ids, state, by, at);
        deadlines.clearAll(TEAM, ended.stream().map(TeamId::value).toList());
        follow(ended, state, at);
        return ended;
    }

    /** The merchant completes a team that is not full, where the rule lets him; refuses once it is over. */
    @Transactional
    public void fill(Team team, String by, Instant at) {
        var allowed = rules.find(team.campaign())
                .filter(rule -> rule.fills(team.paid()))
                .isPresent();
        if (!allowed || end(List.of(team.id()), TeamState.FILLED, by, at).isEmpty()) {
            throw GroupBuyProblem.NOT_FILLABLE.problem();
        }
    }

    /** The campaign is stopped early: its teams close now, and what follows is their deadline's. */
    void cutShort(CampaignId campaign, Instant at) {
        var cut = moves.cutShort(campaign, at).stream()
                .map(TeamId::value)
                .sorted()
                .toList();
        if (!cut.isEmpty()) {
            deadlines.setAll(TEAM, longs(cut), Collections.nCopies(cut.size(), at));
        }
    }

    private void follow(Collection<TeamId> ended, TeamState state, Instant at) {
        var seated = seats.seated(ended);
        var orders = seated.stream().map(Seat::order).toList();
        if (state == TeamState.FAILED) {
            giveBack(orders, at);
        } else {
            setAll(RELEASE, orders, at);
        }
        giveBack(
                seats.pending(ended).stream()
                        .filter(seat -> !seat.otherTeam())
                        .map(Seat::order)
                        .toList(),
                at);
        news.ended(seated, state);
    }

    /** Cancels these orders a moment later, each by itself and once. */
    void giveBack(List<Long> orders, Instant at) {
        setAll(REFUND, orders, at);
    }

    private void setAll(String kind, List<Long> orders, Instant at) {
        if (!orders.isEmpty()) {
            deadlines.setAll(kind, longs(orders), Collections.nCopies(orders.size(), at));
        }
    }

    private static long[] longs(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
