package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import io.juhui.trade.pricing.spi.PickKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pick of the room, and the teams that were picked; read only where one was. */
@Component
class GroupBuyFacts implements PickKind, FactSource<GroupBuyFacts.GroupFact> {

    private final JdbcClient db;

    GroupBuyFacts(JdbcClient db) {
        this.db = db;
    }

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

    @Override
    public String name() {
        return GroupBuys.KIND;
    }

    @Override
    public Class<GroupFact> kind() {
        return GroupFact.class;
    }

    @Override
    public Map<BuyerId, GroupFact> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        var wanted = new HashMap<BuyerId, Set<TeamId>>();
        buyers.forEach((buyer, picks) ->
                picks.forEach(pick -> GroupPick.of(pick).ifPresent(one -> {
                    if (one instanceof GroupPick.Join join) {
                        wanted.computeIfAbsent(buyer, _ -> new HashSet<>()).add(join.team());
                    }
                })));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var teams = new HashMap<TeamId, Team>();
        var members = new HashMap<TeamId, Set<Long>>();
        read(wanted, teams, members);
        var facts = new HashMap<BuyerId, GroupFact>();
        wanted.forEach((buyer, ids) -> {
            var mine = new HashSet<TeamId>();
            ids.stream()
                    .filter(id -> members.getOrDefault(id, Set.of()).contains(buyer.value()))
                    .forEach(mine::add);
            facts.put(buyer, new GroupFact(Map.copyOf(teams), Set.copyOf(mine)));
        });
        return facts;
    }

    private void read(Map<BuyerId, Set<TeamId>> wanted, Map<TeamId, Team> teams, Map<TeamId, Set<Long>> members) {
        record Found(Team team, List<Long> members) {}
        var ids = wanted.values().stream()
                .flatMap(Set::stream)
                .mapToLong(TeamId::value)
                .distinct()
                .toArray();
        db.sql("""
                select t.id, t.campaign_id, t.product_id, t.leader_id, t.state, t.size, t.hours, t.bound, t.closes_lanes,
                       t.times_per_person, t.units_per_person, t.units_per_order, t.paid, t.opened_at, t.closes_at, t.ended_at,
                       t.filled_by,
                       array(select s.buyer_id
                               from group_seat s
                              where s.team_id = t.id
                                and s.buyer_id = any(:buyers)
                                and s.state in ('PENDING', 'SEATED')) as members
                  from group_team t
                 where t.id = any(:ids)
                """)
                .param("ids", ids)
                .param(
                        "buyers",
                        wanted.keySet().stream().mapToLong(BuyerId::value).toArray())
                .query(Row.mapper(row -> new Found(Teams.team(row), row.numbers("members"))))
                .list()
                .forEach(found -> {
                    teams.put(found.team().id(), found.team());
                    members.put(found.team().id(), Set.copyOf(found.members()));
                });
    }
}
