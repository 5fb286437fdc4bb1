package io.juhui.marketing.lottery;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.marketing.lottery.Draw.Source;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.OrderId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chances that are given for something: once for each cause, so many of a day, and taken back unused. */
@Component
class Chances {

    private final JdbcClient db;
    private final Ids ids;

    Chances(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Whose chance it is, and where from. */
    record Of(CampaignId campaign, BuyerId buyer, Source source) {}

    /** What of a person is used today, is open, and was drawn. */
    record Had(int free, int paid, int open, int today, int total, int wins) {}

    /**
     * In the caller's transaction.
     *
     * @param most of this source on a day
     * @return whether there is one more now
     */
    boolean give(Of of, long cause, int most, Instant at) {
        var day = DrawBatch.day(at).toString();
        var id = ids.next();
        var fresh = db.sql("""
                insert into lottery_chance (id, campaign_id, buyer_id, source, cause, day, at)
                values (:id, :campaign, :buyer, :source, :cause, :day::date, :at)
                on conflict (campaign_id, buyer_id, source, cause) do nothing
                """)
                        .param("id", id)
                        .param("campaign", of.campaign().value())
                        .param("buyer", of.buyer().value())
                        .param("source", of.source().name())
                        .param("cause", cause)
                        .param("day", day)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
        if (fresh && !withinTheDay(of, day, most)) {
            db.sql("delete from lottery_chance where id = :id").param("id", id).update();
            return false;
        }
        return fresh;
    }

    private boolean withinTheDay(Of of, String day, int most) {
        return db.sql("""
                insert into lottery_quota as q (campaign_id, buyer_id, source, day, given)
                values (:campaign, :buyer, :source, :day::date, 1)
                on conflict (campaign_id, buyer_id, source, day) do update
                   set given = q.given + 1
                 where q.given < :most
                """)
                        .param("campaign", of.campaign().value())
                        .param("buyer", of.buyer().value())
                        .param("source", of.source().name())
                        .param("day", day)
                        .param("most", most)
                        .update()
                == 1;
    }

    boolean gave(OrderId order) {
        return db.sql("select true from lottery_chance where source = 'ORDER' and cause = :order limit 1")
                .param("order", order.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** What an order gave, unless it has been used. */
    void takeBack(OrderId order, Instant at) {
        db.sql("""
                update lottery_chance
                   set back_at = :at
                 where source = 'ORDER'
                   and cause = :order
                   and draw_id is null
                   and back_at is null
                """)
                .param("order", order.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Had had(BuyerId buyer, CampaignId campaign, Instant at) {
        return db.sql("""
                select c.free, c.paid, c.open, d.today, d.total, d.wins
                  from (select count(*) filter (where source = 'FREE' and day = :day::date) as free,
                               count(*) filter (where source = 'POINTS' and day = :day::date) as paid,
                               count(*) filter (where draw_id is null and back_at is null) as open
                          from lottery_chance
                         where campaign_id = :campaign
                           and buyer_id = :buyer) c,
                       (select count(*) filter (where day = :day::date) as today, count(*) as total,
                               count(*) filter (where won) as wins
                          from lottery_draw
                         where campaign_id = :campaign
                           and buyer_id = :buyer) d
                """)
                .param("day", DrawBatch.day(at).toString())
                .param("campaign", campaign.value())
                .param("buyer", buyer.value())
                .query(Row.mapper(row -> new Had(
                        row.count("free"),
                        row.count("paid"),
                        row.count("open"),
                        row.count("today"),
                        row.count("total"),
                        row.count("wins"))))
                .single();
    }
}
