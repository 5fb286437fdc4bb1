package io.juhui.marketing.groupbuy;

import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.platform.realtime.TopicSource;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What moves on a team's page while it is looked at; whose faces they are the page reads itself. */
@Component
class TeamTopics implements TopicSource {

    static final String KIND = "team";

    private final Teams teams;

    TeamTopics(Teams teams) {
        this.teams = teams;
    }

    record TeamNow(
            TeamState state, int size, int paid, @Nullable Instant closesAt) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Object> state(String id) {
        return teams.find(new TeamId(Long.parseLong(id)))
                .map(team -> new TeamNow(team.state(), team.kept().size(), team.paid(), team.closesAt()));
    }
}
