package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exchanges that were made, and how they come back. */
@Component
class Exchanges {

    private static final String COLUMNS =
            "id, campaign_id, buyer_id, name, units, points, cash_fen, order_id, at, returned_at";

    private final JdbcClient db;

    Exchanges(JdbcClient db) {
        this.db = db;
    }

    /** One that was made. */
    record Made(
            ExchangeId id,
            CampaignId campaign,
            BuyerId buyer,
            String name,
            int units,
            long points,
            Money cash,
            Optional<OrderId> order,
            Instant at,
            @Nullable Instant returnedAt) {}

    record Returned(ExchangeId id, BuyerId buyer, long points) {}

    record Sums(long units, long persons, long points) {}

    /** Empty when it has come back before. */
    Optional<Returned> giveBack(ExchangeId id, Instant at) {
        return db.sql("""
                with back as (update pointsmall_exchange
                                 set returned_at = :at
                               where id = :id
                                 and returned_at is null
                              returning id, campaign_id, buyer_id, units, points),
                     freed as (update pointsmall_count n
                                  set taken = n.taken - b.units
                                 from back b
                                where n.campaign_id = b.campaign_id)
                select id, buyer_id, points from back
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> new Returned(
                        row.id("id", ExchangeId::new), row.id("buyer_id", BuyerId::new), row.number("points"))))
                .optional();
    }

    /** What an order took, which does not stand; its points are given back with its units. */
    void giveBack(OrderId order, Instant at) {
        db.sql("""
                with back as (update pointsmall_exchange
                                 set returned_at = :at
                               where order_id = :order
                                 and returned_at is null
                              returning campaign_id, units)
                update pointsmall_count n
                   set taken = n.taken - b.units
                  from (select campaign_id, sum(units)::int as units from back group by campaign_id) b
                 where n.campaign_id = b.campaign_id
                """)
                .param("order", order.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What one buyer has had of each. */
    Map<CampaignId, Integer> had(BuyerId buyer, Collection<CampaignId> campaigns) {
        var had = new HashMap<CampaignId, Integer>();
        db.sql("""
                select campaign_id, sum(units)::int as units
                  from pointsmall_exchange
                 where buyer_id = :buyer
                   and campaign_id = any(:campaigns)
                   and returned_at is null
                 group by campaign_id
                """)
                .param("buyer", buyer.value())
                .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(Long[]::new))
                .query(Row.mapper(row -> Map.entry(row.id("campaign_id", CampaignId::new), row.count("units"))))
                .list()
                .forEach(one -> had.put(one.getKey(), one.getValue()));
        return had;
    }

    List<Made> of(BuyerId buyer, long before, int most) {
        return db.sql(
                        "select " + COLUMNS
                                + " from pointsmall_exchange where buyer_id = :buyer and id < :before order by id desc limit :most")
                .param("buyer", buyer.value())
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(Exchanges::made))
                .list();
    }

    List<Made> newest(long before, int most) {
        return db.sql("select " + COLUMNS + " from pointsmall_exchange where id < :before order by id desc limit :most")
                .param("before", before)
                .param("most", most)
                .query(Row.mapper(Exchanges::made))
                .list();
    }

    Sums sums(CampaignId campaign) {
        return db.sql("""
                select coalesce(sum(units), 0) as units, count(distinct buyer_id) as persons,
                       coalesce(sum(points), 0)::bigint as points
                  from pointsmall_exchange
                 where campaign_id = :campaign
                   and returned_at is null
                """)
                .param("campaign", campaign.value())
                .query(Row.mapper(row -> new Sums(row.number("units"), row.number("persons"), row.number("points"))))
                .single();
    }

    private static Made made(Row row) {
        return new Made(
                row.id("id", ExchangeId::new),
                row.id("campaign_id", CampaignId::new),
                row.id("buyer_id", BuyerId::new),
                row.text("name"),
                row.count("units"),
                row.number("points"),
                row.money("cash_fen"),
                row.maybeId("order_id", OrderId::new),
                row.instant("at"),
                row.maybeInstant("returned_at"));
    }
}
