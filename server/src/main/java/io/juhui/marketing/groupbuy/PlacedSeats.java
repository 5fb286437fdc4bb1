package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Ids;
import io.juhui.marketing.groupbuy.GroupBuyPlaces.Wanted;
import io.juhui.marketing.groupbuy.Team.Kept;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What a batch of placings writes of group buys: teams, seats, and what is taken of the campaigns' stock. */
@Component
class PlacedSeats {

    private final Teams teams;
    private final Campaigns campaigns;
    private final GroupBuys rules;
    private final Ids ids;

    PlacedSeats(Teams teams, Campaigns campaigns, GroupBuys rules, Ids ids) {
        this.teams = teams;
        this.campaigns = campaigns;
        this.rules = rules;
        this.ids = ids;
    }

    record Placed(long order, Wanted wanted, Instant at) {}

    /** New teams before their seats; no stock is sold beyond, or everything is undone. */
    void write(List<Placed> placed, Writes writes) {
        var at = placed.getFirst().at();
        var teamIds = placed.stream()
                .mapToLong(one -> switch (one.wanted().pick()) {
                    case GroupPick.Join join -> join.team().value();
                    case GroupPick.Open _ -> open(one, writes);
                })
                .toArray();
        writes.add("""
                insert into group_seat (order_id, team_id, campaign_id, product_id, sku_id, units, buyer_id, leader, other_team,
                       state, placed_at)
                select d.o, d.t, d.c, d.p, d.s, d.units, d.b, d.leader, d.other, 'PENDING', :at::timestamptz
                  from unnest(:orders, :teams, :campaigns, :products, :skus, :units, :buyers, :leaders, :others)
                       as d(o, t, c, p, s, units, b, leader, other)
                """)
                .param("orders", longs(placed, Placed::order))
                .param("teams", teamIds)
                .param("campaigns", longs(placed, one -> one.wanted().campaign().value()))
                .param("products", longs(placed, one -> one.wanted().product()))
                .param("skus", longs(placed, one -> one.wanted().sku()))
                .param("units", longs(placed, one -> one.wanted().units()))
                .param("buyers", longs(placed, one -> one.wanted().buyer().value()))
                .param("leaders", flags(placed, false))
                .param("others", flags(placed, true))
                .param("at", at.toString())
                .expect(placed.size());
        takeStock(placed, writes);
    }

    private static Boolean[] flags(List<Placed> placed, boolean other) {
        return placed.stream()
                .map(one -> switch (one.wanted().pick()) {
                    case GroupPick.Open _ -> !other;
                    case GroupPick.Join join -> other && join.otherToo();
                })
                .toArray(Boolean[]::new);
    }

    private static void takeStock(List<Placed> placed, Writes writes) {
        var sums = new TreeMap<Long, TreeMap<Long, Long>>();
        placed.forEach(one -> sums.computeIfAbsent(one.wanted().campaign().value(), _ -> new TreeMap<>())
                .merge(one.wanted().sku(), (long) one.wanted().units(), Long::sum));
        record Sum(long campaign, long sku, long units) {}
        var all = sums.entrySet().stream()
                .flatMap(campaign -> campaign.getValue().entrySet().stream()
                        .map(sku -> new Sum(campaign.getKey(), sku.getKey(), sku.getValue())))
                .toList();
        writes.add("""
                update group_buy_sku s
                   set taken = s.taken + d.units
                  from unnest(:campaigns, :skus, :units) as d(campaign, sku, units)
                 where s.campaign_id = d.campaign
                   and s.sku_id = d.sku
                   and (s.stock is null or s.taken + d.units <= s.stock)
                """)
                .param("campaigns", longs(all, Sum::campaign))
                .param("skus", longs(all, Sum::sku))
                .param("units", longs(all, Sum::units))
                .expect(all.size());
    }

    private long open(Placed one, Writes writes) {
        var wanted = one.wanted();
        var rule = rules.remembered(wanted.campaign()).orElseThrow(GroupBuyProblem.NOT_POSSIBLE::problem);
        var terms = campaigns
                .find(wanted.campaign())
                .orElseThrow(GroupBuyProblem.NOT_POSSIBLE::problem)
                .terms();
        var limits = terms.limits();
        var kept = new Kept(
                rule.size(),
                rule.hours(),
                rule.bound(terms.endsAt()).orElse(null),
                Set.copyOf(terms.closes()),
                limits.timesPerPerson(),
                limits.unitsPerPerson(),
                limits.unitsPerOrder());
        var id = new TeamId(ids.next());
        teams.add(new Teams.Fresh(id, wanted.campaign(), wanted.product(), wanted.buyer(), kept), one.at(), writes);
        return id.value();
    }

    private static <T> long[] longs(Collection<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).toArray();
    }
}
