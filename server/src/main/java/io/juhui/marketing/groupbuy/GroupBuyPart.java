package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.marketing.groupbuy.GroupBuyPlaces.Good;
import io.juhui.marketing.groupbuy.GroupBuyPlaces.Member;
import io.juhui.marketing.groupbuy.GroupBuyPlaces.Stock;
import io.juhui.marketing.groupbuy.GroupBuyPlaces.Wanted;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.placing.spi.PlacingPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A team's share in placing: what the fact said without a lock is decided again here, under the goods' and the team's. */
@Component
class GroupBuyPart implements PlacingPart<GroupBuyPart.Rows> {

    private final GroupBuyPlaces places;
    private final PlacedSeats seats;
    private final SoldInTeams sold;

    GroupBuyPart(GroupBuyPlaces places, PlacedSeats seats, SoldInTeams sold) {
        this.places = places;
        this.seats = seats;
        this.sold = sold;
    }

    /** The working copy of one batch, filled when the reads have travelled. */
    record Rows(
            Map<Long, Wanted> wanted,
            Map<Good, Stock> stocks,
            Map<TeamId, Team> teams,
            Set<Member> members,
            Map<Member, GroupBuyPlaces.Had> had) {

        private Optional<Wanted> of(Draft draft) {
            return Optional.ofNullable(wanted.get(draft.id().value()));
        }
    }

    @Override
    public int rank() {
        return GroupBuyCourse.RANK;
    }

    /** Goods before teams, both in order. Buyers have been locked before. */
    @Override
    public Rows load(List<Draft> drafts, Writes reads) {
        var wanted = new HashMap<Long, Wanted>();
        drafts.forEach(
                draft -> wanted(draft).ifPresent(one -> wanted.put(draft.id().value(), one)));
        var rows = new Rows(wanted, new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        if (!wanted.isEmpty()) {
            places.lock(wanted.values(), rows, reads);
        }
        return rows;
    }

    /** What its quote says it buys in a team, and in which way it was picked. */
    private static Optional<Wanted> wanted(Draft draft) {
        var pick = GroupPick.of(draft.picks());
        for (var line : draft.lines()) {
            for (var effect : line.price().adjustments()) {
                var late = effect.rule().equals(GroupBuys.LATE);
                if (pick.isPresent() && (late || effect.rule().equals(GroupBuys.KIND))) {
                    return Optional.of(new Wanted(
                            new CampaignId(effect.source()),
                            line.sku(),
                            line.offer().product().value(),
                            line.quantity(),
                            draft.buyer(),
                            pick.get(),
                            late));
                }
            }
        }
        return Optional.empty();
    }

    /** Who picked a team buys in it or not at all. */
    @Override
    public void check(Rows rows, Draft draft) {
        var wanted = rows.of(draft);
        if (wanted.isEmpty()) {
            if (GroupPick.isMade(draft.picks())) {
                throw GroupBuyProblem.NOT_POSSIBLE.problem().at("/picks");
            }
            sold.requireSoldAlone(draft);
            return;
        }
        var one = wanted.get();
        if (one.pick() instanceof GroupPick.Join join) {
            checkTeam(rows, one, join.team(), draft);
        }
        var left = rows.stocks().getOrDefault(one.good(), Stock.NONE).left();
        if (one.units() > left) {
            throw GroupBuyProblem.SOLD_OUT.problem().with("left", left);
        }
    }

    private static void checkTeam(Rows rows, Wanted one, TeamId id, Draft draft) {
        var team = rows.teams().get(id);
        if (team == null || team.product() != one.product()) {
            throw GroupBuyProblem.NO_SUCH_TEAM.problem().at("/picks");
        }
        team.shut(draft.at()).ifPresent(why -> {
            throw why.problem().at("/picks");
        });
        if (rows.members().contains(new Member(id, one.buyer()))) {
            throw GroupBuyProblem.ALREADY_IN.problem().at("/picks");
        }
        if (one.late()
                && rows.had()
                        .getOrDefault(new Member(id, one.buyer()), GroupBuyPlaces.Had.NOTHING)
                        .isBeyond(team.kept(), one.units())) {
            throw GroupBuyProblem.LIMIT.problem();
        }
    }

    @Override
    public void take(Rows rows, Draft draft) {
        rows.of(draft).ifPresent(one -> {
            rows.stocks().computeIfPresent(one.good(), (_, stock) -> stock.less(one.units()));
            if (one.pick() instanceof GroupPick.Join join) {
                var member = new Member(join.team(), one.buyer());
                rows.members().add(member);
                rows.had().merge(member, new GroupBuyPlaces.Had(1, one.units()), GroupBuyPlaces.Had::and);
            }
            draft.hold(GroupBuys.KIND, GroupBuyWords.WAITS);
        });
    }

    @Override
    public void write(Rows rows, List<Draft> placed, Writes writes) {
        var taken = new ArrayList<PlacedSeats.Placed>();
        placed.forEach(draft -> rows.of(draft)
                .ifPresent(one -> taken.add(new PlacedSeats.Placed(draft.id().value(), one, draft.at()))));
        if (!taken.isEmpty()) {
            seats.write(taken, writes);
        }
    }
}
