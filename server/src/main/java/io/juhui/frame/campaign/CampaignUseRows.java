package io.juhui.frame.campaign;

import io.juhui.frame.campaign.CampaignUses.CampaignUse;
import io.juhui.frame.campaign.CampaignUses.CampaignUse.UseLine;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.OrderEvent.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What orders have of campaigns, from placing until it is given back; the counts move in the same statements. */
@Component
class CampaignUseRows {

    private static final String LOCK = """
            select n.campaign_id
              from campaign_count n
             where n.campaign_id in (select campaign_id from campaign_use where order_id = :order)
             order by n.campaign_id
               for update
            """;

    private final OneTrip trip;

    CampaignUseRows(OneTrip trip) {
        this.trip = trip;
    }

    /** The orders of one batch; the budgets hold, but those of {@code given} that held when it was given, or everything is undone. */
    void add(List<CampaignUse> uses, Set<Long> given, Instant at, Writes writes) {
        writes.add("""
                insert into campaign_use (order_id, campaign_id, buyer_id, units, saving_fen, goods_fen, cost_fen, placed_at)
                select d.o, d.c, d.b, d.units, d.saving, d.goods, nullif(d.cost, -1), :at::timestamptz
                  from unnest(:orders, :campaigns, :buyers, :units, :savings, :goods, :costs)
                       as d(o, c, b, units, saving, goods, cost)
                """)
                .param("orders", longs(uses, CampaignUse::order))
                .param("campaigns", longs(uses, CampaignUse::campaign))
                .param("buyers", longs(uses, CampaignUse::buyer))
                .param("units", longs(uses, CampaignUse::units))
                .param("savings", longs(uses, u -> u.saving().fen()))
                .param("goods", longs(uses, u -> u.goods().fen()))
                .param(
                        "costs",
                        longs(uses, u -> u.cost() == null ? -1 : u.cost().fen()))
                .param("at", at.toString())
                .expect(uses.size());
        addLines(uses, writes);
        count(uses, given, at, writes);
    }

    private static void addLines(List<CampaignUse> uses, Writes writes) {
        record Of(CampaignUse use, UseLine line) {}
        var all = new ArrayList<Of>();
        uses.forEach(use -> use.lines().forEach(line -> all.add(new Of(use, line))));
        writes.add("""
                insert into campaign_use_line (order_id, campaign_id, sku_id, units, saving_fen, goods_fen)
                select * from unnest(:orders, :campaigns, :skus, :units, :savings, :goods)
                """)
                .param("orders", longs(all, one -> one.use().order()))
                .param("campaigns", longs(all, one -> one.use().campaign()))
                .param("skus", longs(all, one -> one.line().sku()))
                .param("units", longs(all, one -> one.line().units()))
                .param("savings", longs(all, one -> one.line().saving().fen()))
                .param("goods", longs(all, one -> one.line().goods().fen()))
                .expect(all.size());
    }

    private static void count(List<CampaignUse> uses, Set<Long> given, Instant at, Writes writes) {
        writes.add("""
                update campaign_count n
                   set spent_fen = n.spent_fen + d.saving,
                       day_spent_fen = case when n.day = :day::date then n.day_spent_fen else 0 end + d.saving,
                       day = :day::date,
                       orders = n.orders + d.orders,
                       units = n.units + d.units,
                       goods_fen = n.goods_fen + d.goods
                  from (select c, sum(saving) as saving, count(*) as orders, sum(units) as units, sum(goods) as goods
                          from unnest(:campaigns, :savings, :units, :goods) as u(c, saving, units, goods)
                         group by c) d
                 where n.campaign_id = d.c
                   and (n.total_fen is null or n.spent_fen + d.saving <= n.total_fen)
                   and (n.day_fen is null
                        or d.c = any(:given)
                        or case when n.day = :day::date then n.day_spent_fen else 0 end + d.saving <= n.day_fen)
                """)
                .param("campaigns", longs(uses, CampaignUse::campaign))
                .param("savings", longs(uses, u -> u.saving().fen()))
                .param("units", longs(uses, CampaignUse::units))
                .param("goods", longs(uses, u -> u.goods().fen()))
                .param("day", CampaignCounts.day(at).toString())
                .param("given", given.stream().mapToLong(Long::longValue).toArray())
                .expect((int) uses.stream()
                        .mapToLong(CampaignUse::campaign)
                        .distinct()
                        .count());
    }

    void paid(long order, Instant at) {
        trip.run(writes -> writes.add(
                        "update campaign_use set paid_at = :at::timestamptz where order_id = :order and paid_at is null")
                .param("order", order)
                .param("at", at.toString()));
    }

    /** Units that go back take their share along; with the last of them the whole use is given back. */
    void giveBack(long order, List<Units> lines, Instant at) {
        trip.run(writes -> {
            writes.add(LOCK).param("order", order).read(_ -> {});
            writes.add("""
                    with told as (
                        select sku, sum(k)::int as k from unnest(:skus, :units) as t(sku, k) group by sku
                    ), moved as (
                        select l.campaign_id, l.sku_id, least(l.units, l.back_units + t.k) as now,
                               least(l.units, l.back_units + t.k) - l.back_units as units,
                               l.saving_fen * least(l.units, l.back_units + t.k) / l.units
                                   - l.saving_fen * l.back_units / l.units as saving,
                               l.goods_fen * least(l.units, l.back_units + t.k) / l.units
                                   - l.goods_fen * l.back_units / l.units as goods
                          from campaign_use_line l
                          join told t on t.sku = l.sku_id
                          join campaign_use u on u.order_id = l.order_id and u.campaign_id = l.campaign_id
                         where l.order_id = :order
                           and u.given_back_at is null
                    ), lines as (
                        update campaign_use_line l
                           set back_units = m.now
                          from moved m
                         where l.order_id = :order
                           and l.campaign_id = m.campaign_id
                           and l.sku_id = m.sku_id
                    ), sums as (
                        select campaign_id, sum(units)::int as units, sum(saving)::bigint as saving,
                               sum(goods)::bigint as goods
                          from moved
                         group by campaign_id
                    ), used as (
                        update campaign_use u
                           set back_units = u.back_units + s.units,
                               back_saving = u.back_saving + s.saving,
                               back_goods = u.back_goods + s.goods,
                               given_back_at = case when u.back_units + s.units = u.units then :at::timestamptz end
                          from sums s
                         where u.order_id = :order
                           and u.campaign_id = s.campaign_id
                        returning u.campaign_id, s.units, s.saving, s.goods, u.given_back_at,
                                  (u.placed_at at time zone 'Asia/Shanghai')::date as day
                    )
                    update campaign_count n
                       set spent_fen = n.spent_fen - g.saving,
                           day_spent_fen = n.day_spent_fen - case when n.day = g.day then g.saving else 0 end,
                           orders = n.orders - case when g.given_back_at is null then 0 else 1 end,
                           units = n.units - g.units,
                           goods_fen = n.goods_fen - g.goods
                      from used g
                     where n.campaign_id = g.campaign_id
                    """)
                    .param("order", order)
                    .param("skus", longs(lines, Units::sku))
                    .param("units", longs(lines, Units::units))
                    .param("at", at.toString());
        });
    }

    /** All that has not come back already; once. */
    void giveBack(long order, Instant at) {
        trip.run(writes -> {
            writes.add(LOCK).param("order", order).read(_ -> {});
            writes.add("""
                    with gone as (
                        update campaign_use
                           set given_back_at = :at::timestamptz
                         where order_id = :order
                           and given_back_at is null
                        returning campaign_id, saving_fen - back_saving as saving, units - back_units as units,
                                  goods_fen - back_goods as goods,
                                  (placed_at at time zone 'Asia/Shanghai')::date as day
                    )
                    update campaign_count n
                       set spent_fen = n.spent_fen - g.saving,
                           day_spent_fen = n.day_spent_fen - case when n.day = g.day then g.saving else 0 end,
                           orders = n.orders - 1,
                           units = n.units - g.units,
                           goods_fen = n.goods_fen - g.goods
                      from gone g
                     where n.campaign_id = g.campaign_id
                    """).param("order", order).param("at", at.toString());
        });
    }

    private static <T> long[] longs(List<T> values, ToLongFunction<T> of) {
        return values.stream().mapToLong(of).toArray();
    }
}
