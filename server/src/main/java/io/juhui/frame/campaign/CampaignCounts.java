package io.juhui.frame.campaign;

import io.juhui.kernel.Money;
import io.juhui.platform.store.OneTrip;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What campaigns have cost and brought so far, and what each order had of them; the rows that every order touches. */
@Component
class CampaignCounts {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final OneTrip trip;

    CampaignCounts(JdbcClient db, OneTrip trip) {
        this.db = db;
        this.trip = trip;
    }

    /** @param today the day that {@code spentToday} speaks of */
    record Count(Budget budget, Money spent, LocalDate today, Money spentToday, long orders, long units, Money goods) {

        /** What may still be spent on that day, or null without a bound. */
        @Nullable
        Money left(LocalDate day) {
            var whole = budget.total() == null ? null : budget.total().minus(spent);
            var ofDay = budget.perDay() == null
                    ? null
                    : budget.perDay()
                            .minus(day.equals(today) ? spentToday : Money.ZERO)
                            .max(Money.ZERO);
            if (whole == null || ofDay == null) {
                return whole == null ? ofDay : whole;
            }
            return whole.min(ofDay);
        }
    }

    /** What one order had of one campaign. */
    record Use(
            long order,
            long campaign,
            long buyer,
            int units,
            Money saving,
            Money goods,
            @Nullable Money cost) {}

    static LocalDate day(Instant at) {
        return at.atZone(SHOP).toLocalDate();
    }

    void open(CampaignId id, Budget budget) {
        db.sql("insert into campaign_count (campaign_id, total_fen, day_fen) values (:id, :total, :day)")
                .param("id", id.value())
                .param("total", fen(budget.total()))
                .param("day", fen(budget.perDay()))
                .update();
    }

    /** Refuses a budget below what is spent. */
    void bound(CampaignId id, Budget budget) {
        try {
            db.sql("update campaign_count set total_fen = :total, day_fen = :day where campaign_id = :id")
                    .param("id", id.value())
                    .param("total", fen(budget.total()))
                    .param("day", fen(budget.perDay()))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw CampaignProblem.BUDGET.problem().at("/campaign/budget/total");
        }
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    Optional<Count> find(CampaignId id) {
        return Optional.ofNullable(of(List.of(id.value())).get(id.value()));
    }

    Map<Long, Count> of(Collection<Long> ids) {
        return read("""
                select campaign_id, total_fen, day_fen, spent_fen, day, day_spent_fen, orders, units, goods_fen
                  from campaign_count
                 where campaign_id = any(:ids)
                """, ids);
    }

    /** In ascending order. */
    Map<Long, Count> lock(Collection<Long> ids) {
        return read("""
                select campaign_id, total_fen, day_fen, spent_fen, day, day_spent_fen, orders, units, goods_fen
                  from campaign_count
                 where campaign_id = any(:ids)
                 order by campaign_id
                   for update
                """, ids);
    }

    private Map<Long, Count> read(String sql, Collection<Long> ids) {
        record Line(long id, Count count) {}
        var counts = new HashMap<Long, Count>();
        db.sql(sql)
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query(Row.mapper(row -> new Line(
                        row.number("campaign_id"),
                        new Count(
                                new Budget(row.maybeMoney("total_fen"), row.maybeMoney("day_fen")),
                                row.money("spent_fen"),
                                LocalDate.parse(row.text("day")),
                                row.money("day_spent_fen"),
                                row.number("orders"),
                                row.number("units"),
                                row.money("goods_fen")))))
                .list()
                .forEach(line -> counts.put(line.id(), line.count()));
        return counts;
    }

    /** The orders of one batch; the budgets hold or everything is undone. */
    void add(List<Use> uses, Instant at, Writes writes) {
        writes.add("""
                insert into campaign_use (order_id, campaign_id, buyer_id, units, saving_fen, goods_fen, cost_fen, placed_at)
                select d.o, d.c, d.b, d.units, d.saving, d.goods, nullif(d.cost, -1), :at::timestamptz
                  from unnest(:orders, :campaigns, :buyers, :units, :savings, :goods, :costs)
                       as d(o, c, b, units, saving, goods, cost)
                """)
                .param("orders", uses.stream().mapToLong(Use::order).toArray())
                .param("campaigns", uses.stream().mapToLong(Use::campaign).toArray())
                .param("buyers", uses.stream().mapToLong(Use::buyer).toArray())
                .param("units", uses.stream().mapToInt(Use::units).toArray())
                .param("savings", uses.stream().mapToLong(u -> u.saving().fen()).toArray())
                .param("goods", uses.stream().mapToLong(u -> u.goods().fen()).toArray())
                .param(
                        "costs",
                        uses.stream()
                                .mapToLong(u -> u.cost() == null ? -1 : u.cost().fen())
                                .toArray())
                .param("at", at.toString())
                .expect(uses.size());
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
                        or case when n.day = :day::date then n.day_spent_fen else 0 end + d.saving <= n.day_fen)
                """)
                .param("campaigns", uses.stream().mapToLong(Use::campaign).toArray())
                .param("savings", uses.stream().mapToLong(u -> u.saving().fen()).toArray())
                .param("units", uses.stream().mapToInt(Use::units).toArray())
                .param("goods", uses.stream().mapToLong(u -> u.goods().fen()).toArray())
                .param("day", day(at).toString())
                .expect((int) uses.stream().mapToLong(Use::campaign).distinct().count());
    }

    void paid(long order, Instant at) {
        db.sql("update campaign_use set paid_at = :at::timestamptz where order_id = :order and paid_at is null")
                .param("order", order)
                .param("at", at.toString())
                .update();
    }

    /** Once; the counts are locked in the order of placing. */
    void giveBack(long order, Instant at) {
        trip.run(writes -> {
            writes.add("""
                    select n.campaign_id
                      from campaign_count n
                     where n.campaign_id in (select campaign_id from campaign_use where order_id = :order)
                     order by n.campaign_id
                       for update
                    """).param("order", order).read(_ -> {});
            writes.add("""
                    with gone as (
                        update campaign_use
                           set given_back_at = :at::timestamptz
                         where order_id = :order
                           and given_back_at is null
                        returning campaign_id, saving_fen, units, goods_fen,
                                  (placed_at at time zone 'Asia/Shanghai')::date as day
                    )
                    update campaign_count n
                       set spent_fen = n.spent_fen - g.saving_fen,
                           day_spent_fen = n.day_spent_fen - case when n.day = g.day then g.saving_fen else 0 end,
                           orders = n.orders - 1,
                           units = n.units - g.units,
                           goods_fen = n.goods_fen - g.goods_fen
                      from gone g
                     where n.campaign_id = g.campaign_id
                    """).param("order", order).param("at", at.toString());
        });
    }
}
