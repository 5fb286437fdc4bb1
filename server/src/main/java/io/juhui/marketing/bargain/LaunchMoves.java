package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.realtime.Realtime;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The only statements that move a launch, but for those of helping and placing. Each has its guard in itself; one that finds the launch elsewhere
 * changes nothing and says so.
 */
@Component
class LaunchMoves {

    private final JdbcClient db;
    private final Realtime realtime;

    LaunchMoves(JdbcClient db, Realtime realtime) {
        this.db = db;
        this.realtime = realtime;
    }

    private boolean told(LaunchId id, boolean moved) {
        if (moved) {
            realtime.changed(BargainTopics.KIND, Long.toString(id.value()));
        }
        return moved;
    }

    private Optional<LaunchId> told(Optional<LaunchId> moved) {
        moved.ifPresent(id -> told(id, true));
        return moved;
    }

    /** False when the owner has one of the same thing already. */
    boolean launched(Launch launch, long[] cuts) {
        return db.sql("""
                insert into bargain_launch (id, campaign_id, product_id, sku_id, owner_id, state, start_fen, floor_fen, first_fen, cuts,
                       any_price, closes_lanes, price_fen, launched_at, closes_at, pay_until)
                values (:id, :campaign, :product, :sku, :owner, 'OPEN', :start, :floor, :first, :cuts,
                       :anyPrice, :closes, :price, :launched, :closesAt, :payUntil)
                on conflict (owner_id, campaign_id, sku_id) where state in ('OPEN', 'ORDERED') do nothing
                """)
                        .param("id", launch.id().value())
                        .param("campaign", launch.campaign().value())
                        .param("product", launch.product())
                        .param("sku", launch.sku())
                        .param("owner", launch.owner().value())
                        .param("start", launch.start().fen())
                        .param("floor", launch.floor().fen())
                        .param("first", launch.first().fen())
                        .param("cuts", cuts)
                        .param("anyPrice", launch.anyPrice())
                        .param(
                                "closes",
                                launch.closes().stream().map(Enum::name).toArray(String[]::new))
                        .param("price", launch.price().fen())
                        .param("launched", Timestamp.from(launch.launchedAt()))
                        .param("closesAt", Timestamp.from(launch.closesAt()))
                        .param("payUntil", Timestamp.from(launch.payUntil()))
                        .update()
                == 1;
    }

    /** One unit of the campaign's stock is its; false when there is none. */
    boolean unitTaken(CampaignId campaign, long sku) {
        return db.sql("""
                update bargain_sku
                   set taken = taken + 1
                 where campaign_id = :campaign
                   and sku_id = :sku
                   and not dropped
                   and (stock is null or taken < stock)
                """).param("campaign", campaign.value()).param("sku", sku).update() == 1;
    }

    /** Counts one more launch of this person; false when that would be too many. */
    boolean counted(CampaignId campaign, long owner, int most) {
        return db.sql("""
                insert into bargain_person as p (campaign_id, buyer_id, launches)
                values (:campaign, :owner, 1)
                on conflict (campaign_id, buyer_id) do update
                   set launches = p.launches + 1
                 where p.launches < :most
                """)
                        .param("campaign", campaign.value())
                        .param("owner", owner)
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Its time is over, and its unit is free again, once. */
    boolean expired(LaunchId id, Instant at) {
        return told(id, db.sql("""
                with gone as (
                    update bargain_launch
                       set state = 'EXPIRED', ended_at = :at
                     where id = :id
                       and state = 'OPEN'
                       and (case when any_price or price_fen = floor_fen then pay_until else closes_at end) <= :at
                    returning campaign_id, sku_id
                )
                update bargain_sku s
                   set taken = s.taken - 1
                  from gone
                 where s.campaign_id = gone.campaign_id
                   and s.sku_id = gone.sku_id
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1);
    }

    void bought(long order) {
        told(db.sql("update bargain_launch set state = 'BOUGHT' where order_id = :order and state = 'ORDERED' returning id")
                .param("order", order)
                .query(Row.mapper(row -> row.id("id", LaunchId::new)))
                .optional());
    }

    /** Its order was closed without having been paid: it stands where it stood. */
    Optional<LaunchId> givenBack(long order) {
        return told(db.sql("""
                update bargain_launch
                   set state = 'OPEN', order_id = null
                 where order_id = :order
                   and state = 'ORDERED'
                returning id
                """)
                .param("order", order)
                .query(Row.mapper(row -> row.id("id", LaunchId::new)))
                .optional());
    }

    /** Its order was paid and is cancelled: that was it, and its unit is free again. */
    void returned(long order, Instant at) {
        db.sql("""
                with gone as (
                    update bargain_launch
                       set state = 'RETURNED', ended_at = :at
                     where order_id = :order
                       and state = 'BOUGHT'
                    returning campaign_id, sku_id
                )
                update bargain_sku s
                   set taken = s.taken - 1
                  from gone
                 where s.campaign_id = gone.campaign_id
                   and s.sku_id = gone.sku_id
                """).param("order", order).param("at", Timestamp.from(at)).update();
    }

    /** Help for all of a campaign ends then at the latest; what can be bought keeps its time to pay after that. */
    List<LaunchId> cutShort(CampaignId campaign, Instant at) {
        return db.sql("""
                with living as (
                    select id from bargain_launch
                     where campaign_id = :campaign
                       and state in ('OPEN', 'ORDERED')
                       and closes_at > :at
                     order by id
                       for update
                )
                update bargain_launch l
                   set closes_at = greatest(l.launched_at, :at),
                       pay_until = greatest(l.launched_at, :at) + (l.pay_until - l.closes_at)
                  from living
                 where l.id = living.id
                returning l.id
                """)
                .param("campaign", campaign.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> row.id("id", LaunchId::new)))
                .list();
    }

    /** Units of their own stock that campaigns still have, of those that have a bound; a hint, decided again by {@link #unitTaken}. */
    record Left(CampaignId campaign, long sku, long units) {}

    List<Left> left(Collection<CampaignId> campaigns) {
        return db.sql("""
                select campaign_id, sku_id, stock - taken as left_over
                  from bargain_sku
                 where campaign_id = any(:campaigns)
                   and stock is not null
                   and not dropped
                """)
                .param(
                        "campaigns",
                        campaigns.stream().mapToLong(CampaignId::value).toArray())
                .query(Row.mapper(row -> new Left(
                        row.id("campaign_id", CampaignId::new), row.number("sku_id"), row.number("left_over"))))
                .list();
    }
}
