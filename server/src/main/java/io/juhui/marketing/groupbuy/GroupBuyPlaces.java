package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.groupbuy.GroupBuyPart.Rows;
import io.juhui.marketing.groupbuy.Team.Kept;
import io.juhui.platform.store.Writes;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What a batch of placings locks of group buys. */
@Component
class GroupBuyPlaces {

    private final Teams teams;

    GroupBuyPlaces(Teams teams) {
        this.teams = teams;
    }

    record Good(CampaignId campaign, long sku) {}

    /** @param left units; {@link Long#MAX_VALUE} without a bound */
    record Stock(long left) {

        static final Stock NONE = new Stock(0);

        Stock less(int units) {
            return left == Long.MAX_VALUE ? this : new Stock(left - units);
        }
    }

    record Member(TeamId team, BuyerId buyer) {}

    /** What a person has had of a campaign; counted here where the campaign itself does not any more. */
    record Had(int times, int units) {

        static final Had NOTHING = new Had(0, 0);

        Had and(Had more) {
            return new Had(times + more.times, units + more.units);
        }

        boolean isBeyond(Kept kept, int more) {
            return over(times + 1, kept.timesPerPerson())
                    || over(units + more, kept.unitsPerPerson())
                    || over(more, kept.unitsPerOrder());
        }

        private static boolean over(int wanted, int most) {
            return most > 0 && wanted > most;
        }
    }

    /** @param late whether the team has outlasted its campaign */
    record Wanted(CampaignId campaign, long sku, long product, int units, BuyerId buyer, GroupPick pick, boolean late) {

        Good good() {
            return new Good(campaign, sku);
        }
    }

    void lock(Collection<Wanted> wanted, Rows rows, Writes reads) {
        var goods = wanted.stream().map(Wanted::good).distinct().toList();
        reads.add("""
                select campaign_id, sku_id, coalesce(stock - taken, -1) as left_over
                  from group_buy_sku
                 where (campaign_id, sku_id) in (select * from unnest(:campaigns, :skus))
                   and not dropped
                 order by campaign_id, sku_id
                   for update
                """)
                .param("campaigns", longs(goods, good -> good.campaign().value()))
                .param("skus", longs(goods, Good::sku))
                .read(row -> {
                    var left = row.number("left_over");
                    rows.stocks()
                            .put(
                                    new Good(row.id("campaign_id", CampaignId::new), row.number("sku_id")),
                                    new Stock(left < 0 ? Long.MAX_VALUE : left));
                });
        var joins = wanted.stream()
                .filter(one -> one.pick() instanceof GroupPick.Join)
                .toList();
        if (!joins.isEmpty()) {
            lockTeams(joins, rows, reads);
        }
    }

    private void lockTeams(List<Wanted> joins, Rows rows, Writes reads) {
        var ids = joins.stream()
                .mapToLong(one -> ((GroupPick.Join) one.pick()).team().value())
                .distinct()
                .toArray();
        teams.lock(ids, reads, team -> rows.teams().put(team.id(), team));
        var buyers = longs(joins, one -> one.buyer().value());
        reads.add("""
                select team_id, buyer_id
                  from group_seat
                 where team_id = any(:teams)
                   and buyer_id = any(:buyers)
                   and state in ('PENDING', 'SEATED')
                """)
                .param("teams", ids)
                .param("buyers", buyers)
                .read(row -> rows.members()
                        .add(new Member(row.id("team_id", TeamId::new), row.id("buyer_id", BuyerId::new))));
        if (joins.stream().anyMatch(Wanted::late)) {
            reads.add("""
                    select t.id as team_id, s.buyer_id, count(*) as times, sum(s.units) as units
                      from group_team t
                      join group_seat s on s.campaign_id = t.campaign_id
                     where t.id = any(:teams)
                       and s.buyer_id = any(:buyers)
                       and s.ended_at is null
                     group by t.id, s.buyer_id
                    """)
                    .param("teams", ids)
                    .param("buyers", buyers)
                    .read(row -> rows.had()
                            .put(
                                    new Member(row.id("team_id", TeamId::new), row.id("buyer_id", BuyerId::new)),
                                    new Had(row.count("times"), row.count("units"))));
        }
    }

    private static <T> long[] longs(Collection<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).toArray();
    }
}
