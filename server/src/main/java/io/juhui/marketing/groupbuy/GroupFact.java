package io.juhui.marketing.groupbuy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The teams that were picked, as they stood without a lock.
 *
 * @param mine those of them in which the buyer has a seat
 */
record GroupFact(Map<TeamId, Team> teams, Set<TeamId> mine) {

    Optional<Team> team(TeamId id) {
        return Optional.ofNullable(teams.get(id));
    }
}
