package io.juhui.marketing.groupbuy;

import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A team's time has passed. Whichever deadline comes first ends all that are due with it, a batch at a time. */
@Component
class TeamDeadline implements DeadlineHandler {

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Teams teams;
    private final TeamEnds ends;
    private final Clock clock;

    TeamDeadline(Teams teams, TeamEnds ends, Clock clock) {
        this.teams = teams;
        this.ends = ends;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TeamEnds.TEAM;
    }

    /** One that somebody is just being seated in is looked at again. */
    @Override
    public Optional<Instant> attempt(long id) {
        var now = clock.instant();
        if (open(id).isEmpty()) {
            return Optional.empty();
        }
        ends.expire(now);
        return open(id).map(team -> {
            var closes = team.closesAt();
            return closes != null && closes.isAfter(now) ? closes : now.plus(AGAIN);
        });
    }

    private Optional<Team> open(long id) {
        return teams.find(new TeamId(id)).filter(team -> team.state() == TeamState.OPEN);
    }
}
