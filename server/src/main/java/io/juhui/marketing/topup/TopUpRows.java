package io.juhui.marketing.topup;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of top-ups. */
@Component
class TopUpRows {

    private static final String COLUMNS = """
            id, buyer_id, amount_fen, gift_fen, gift_days, points, reward_kinds, reward_items, reward_amounts, campaign_id,
            state, created_at, paid_at, refunded_fen, gift_back_fen, points_back
            """;

    private final JdbcClient db;

    TopUpRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * False when the buyer has had the campaign's bonus {@code most} times. One of a buyer waits at a time, and what waits counts, so no two
     * of them slip through together.
     *
     * @param most 0 for no limit
     */
    boolean insert(TopUp topUp, int most) {
        var bonus = topUp.bonus();
        return db.sql("""
                insert into top_up (id, buyer_id, amount_fen, gift_fen, gift_days, points, reward_kinds, reward_items,
                       reward_amounts, campaign_id, state, created_at)
                select :id, :buyer, :amount, :gift, :days, :points, :kinds, :items, :amounts, :campaign, 'WAITING', :at
                 where :most = 0
                    or (select count(*)
                          from top_up
                         where buyer_id = :buyer
                           and campaign_id = :campaign
                           and state <> 'CLOSED') < :most
                """)
                        .param("id", topUp.id().value())
                        .param("buyer", topUp.buyer().value())
                        .param("amount", topUp.amount().fen())
                        .param("gift", bonus.gift().fen())
                        .param("days", bonus.giftDays())
                        .param("points", bonus.points())
                        .param("kinds", TopUpRules.kinds(bonus.rewards()))
                        .param("items", TopUpRules.items(bonus.rewards()))
                        .param("amounts", TopUpRules.amounts(bonus.rewards()))
                        .param("campaign", bonus.campaign().value())
                        .param("at", Timestamp.from(topUp.createdAt()))
                        .param("most", most)
                        .update()
                == 1;
    }

    Optional<TopUp> paid(TopUpId id, Instant at) {
        return db.sql("update top_up set state = 'PAID', paid_at = :at where id = :id and state = 'WAITING' returning "
                        + COLUMNS)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(TopUpRows::topUp))
                .optional();
    }

    void close(TopUpId id) {
        db.sql("update top_up set state = 'CLOSED' where id = :id and state = 'WAITING'")
                .param("id", id.value())
                .update();
    }

    Optional<TopUp> find(TopUpId id) {
        return db.sql("select " + COLUMNS + " from top_up where id = :id")
                .param("id", id.value())
                .query(Row.mapper(TopUpRows::topUp))
                .optional();
    }

    /** A paid one, locked. */
    Optional<TopUp> lockPaid(TopUpId id) {
        return db.sql("select " + COLUMNS + " from top_up where id = :id and state = 'PAID' for update")
                .param("id", id.value())
                .query(Row.mapper(TopUpRows::topUp))
                .optional();
    }

    /** How often a buyer has had which campaign's bonus, or is about to. */
    Map<CampaignId, Integer> had(BuyerId buyer) {
        record Had(CampaignId campaign, int times) {}
        var all = new HashMap<CampaignId, Integer>();
        db.sql("""
                select campaign_id, count(*)::int as times
                  from top_up
                 where buyer_id = :buyer
                   and campaign_id > 0
                   and state <> 'CLOSED'
                 group by campaign_id
                """)
                .param("buyer", buyer.value())
                .query(Row.mapper(row -> new Had(row.id("campaign_id", CampaignId::new), row.count("times"))))
                .list()
                .forEach(had -> all.put(had.campaign(), had.times()));
        return all;
    }

    /** A buyer's paid ones, newest first. */
    List<TopUp> of(BuyerId buyer, long before, int limit) {
        return db.sql("select " + COLUMNS + " from top_up where buyer_id = :buyer and state = 'PAID' and id < :before "
                        + "order by id desc limit :limit")
                .param("buyer", buyer.value())
                .param("before", before)
                .param("limit", limit)
                .query(Row.mapper(TopUpRows::topUp))
                .list();
    }

    /** Everybody's paid ones, newest first. */
    List<TopUp> newest(long before, int limit) {
        return db.sql("select " + COLUMNS
                        + " from top_up where state = 'PAID' and id < :before order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(Row.mapper(TopUpRows::topUp))
                .list();
    }

    /** Counts what is given back; guarded, so that no two refunds give the same twice. */
    boolean giveBack(TopUpId id, TakenBack back) {
        return db.sql("""
                update top_up
                   set refunded_fen = refunded_fen + :principal, gift_back_fen = gift_back_fen + :gift,
                       points_back = points_back + :points
                 where id = :id
                   and state = 'PAID'
                   and refunded_fen + :principal <= amount_fen
                """)
                        .param("id", id.value())
                        .param("principal", back.principal().fen())
                        .param("gift", back.gift().fen())
                        .param("points", back.points())
                        .update()
                == 1;
    }

    /** @param times paid top-ups with the campaign's bonus */
    record Sums(long times, long amount, long gift) {}

    Sums sums(CampaignId campaign) {
        return db.sql("""
                select count(*) as times, coalesce(sum(amount_fen), 0)::bigint as amount,
                       coalesce(sum(gift_fen), 0)::bigint as gift
                  from top_up
                 where campaign_id = :id
                   and state = 'PAID'
                   and campaign_id > 0
                """)
                .param("id", campaign.value())
                .query(Row.mapper(row -> new Sums(row.number("times"), row.number("amount"), row.number("gift"))))
                .single();
    }

    private static TopUp topUp(Row row) {
        var bonus = new Bonus(
                row.id("campaign_id", CampaignId::new),
                row.money("gift_fen"),
                row.count("gift_days"),
                row.number("points"),
                TopUpRules.rewards(row));
        return new TopUp(
                row.id("id", TopUpId::new),
                row.id("buyer_id", BuyerId::new),
                row.money("amount_fen"),
                bonus,
                TopUp.State.valueOf(row.text("state")),
                row.instant("created_at"),
                row.maybeInstant("paid_at"),
                new TopUp.Back(row.money("refunded_fen"), row.money("gift_back_fen"), row.number("points_back")));
    }
}
