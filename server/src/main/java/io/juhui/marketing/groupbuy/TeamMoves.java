package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.groupbuy.Team.TeamState;
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
 * The only statements that move a team. Each has its guard in itself and locks the team until its transaction ends; one that finds the
 * team elsewhere changes nothing and says so.
 */
@Component
class TeamMoves {

    private final JdbcClient db;
    private final Realtime realtime;

    TeamMoves(JdbcClient db, Realtime realtime) {
        this.db = db;
        this.realtime = realtime;
    }

    private boolean told(TeamId id, boolean moved) {
        if (moved) {
            realtime.changed(TeamTopics.KIND, Long.toString(id.value()));
        }
        return moved;
    }

    private List<TeamId> told(List<TeamId> moved) {
        moved.forEach(id -> told(id, true));
        return moved;
    }

    /** Its leader has paid. */
    boolean opened(TeamId id, Instant at, Instant closes) {
        return told(
                id,
                db.sql("""
                update group_team
                   set state = 'OPEN', opened_at = :at, closes_at = :closes, paid = 1
                 where id = :id
                   and state = 'NEW'
                """)
                                .param("id", id.value())
                                .param("at", Timestamp.from(at))
                                .param("closes", Timestamp.from(closes))
                                .update()
                        == 1);
    }

    /** One more has paid, and the last one forms it (R25). Empty when there is no seat, or its time has passed. */
    Optional<TeamState> seated(TeamId id, Instant at) {
        Optional<TeamState> state = db.sql("""
                update group_team
                   set paid = paid + 1,
                       state = case when paid + 1 = size then 'FORMED' else 'OPEN' end,
                       ended_at = case when paid + 1 = size then :at::timestamptz end
                 where id = :id
                   and state = 'OPEN'
                   and closes_at > :at
                   and paid < size
                returning state
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> TeamState.valueOf(row.text("state"))))
                .optional();
        told(id, state.isPresent());
        return state;
    }

    /** One that still takes this buyer, and that nobody else is just being seated in; locked. */
    Optional<TeamId> another(CampaignId campaign, long product, BuyerId buyer, Instant at) {
        return db.sql("""
                select t.id
                  from group_team t
                 where t.product_id = :product
                   and t.campaign_id = :campaign
                   and t.state = 'OPEN'
                   and t.closes_at > :at
                   and t.paid < t.size
                   and not exists (select from group_seat s
                                    where s.team_id = t.id
                                      and s.buyer_id = :buyer
                                      and s.state in ('PENDING', 'SEATED'))
                 order by t.size - t.paid, t.closes_at, t.id
                 limit 1
                   for update skip locked
                """)
                .param("product", product)
                .param("campaign", campaign.value())
                .param("buyer", buyer.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> row.id("id", TeamId::new)))
                .optional();
    }

    /** A new one, as the full one was when it was opened, for whoever found no seat there. */
    void openedLike(TeamId full, TeamId id, BuyerId leader, Instant at, Instant closes) {
        db.sql("""
                insert into group_team (id, campaign_id, product_id, leader_id, state, size, hours, bound, closes_lanes,
                       times_per_person, units_per_person, units_per_order, paid, placed_at, opened_at, closes_at)
                select :id, campaign_id, product_id, :leader, 'OPEN', size, hours, bound, closes_lanes,
                       times_per_person, units_per_person, units_per_order, 1, :at, :at, :closes
                  from group_team
                 where id = :full
                """)
                .param("full", full.value())
                .param("id", id.value())
                .param("leader", leader.value())
                .param("at", Timestamp.from(at))
                .param("closes", Timestamp.from(closes))
                .update();
    }

    /** A member has left before it was over; who leads it now is the next who paid (R28), and without anybody it is over. */
    boolean left(TeamId id, BuyerId member, Instant at) {
        return told(
                id,
                db.sql("""
                update group_team t
                   set paid = t.paid - 1,
                       leader_id = case when t.leader_id = :member
                                        then coalesce((select s.buyer_id from group_seat s
                                                        where s.team_id = t.id and s.state = 'SEATED' and s.buyer_id <> :member
                                                        order by s.paid_at, s.order_id limit 1), t.leader_id)
                                        else t.leader_id end,
                       state = case when t.paid = 1 then 'FAILED' else t.state end,
                       ended_at = case when t.paid = 1 then :at::timestamptz end
                 where t.id = :id
                   and t.state = 'OPEN'
                """)
                                .param("id", id.value())
                                .param("member", member.value())
                                .param("at", Timestamp.from(at))
                                .update()
                        == 1);
    }

    /** It was never opened, and now never is. */
    void dropped(TeamId id, Instant at) {
        var moved = db.sql("update group_team set state = 'FAILED', ended_at = :at where id = :id and state = 'NEW'")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
        told(id, moved == 1);
    }

    /** Ends those that are still open; whoever was seated or has left meanwhile makes no difference to FAILED, and undoes FILLED. */
    List<TeamId> ended(Collection<TeamId> ids, TeamState state, String by, Instant at) {
        return ids.isEmpty()
                ? List.of()
                : told(db.sql("""
                        update group_team
                           set state = :state, ended_at = :at,
                               filled_by = case when :state = 'FILLED' then :by end
                         where id = any(:ids)
                           and state = 'OPEN'
                           and (:state <> 'FILLED' or paid between 1 and size - 1)
                        returning id
                        """)
                        .param("ids", ids.stream().mapToLong(TeamId::value).toArray())
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .query(Row.mapper(row -> row.id("id", TeamId::new)))
                        .list());
    }

    /** Those whose time has passed, locked, but for those that somebody is just being seated in. */
    List<TeamId> due(Instant at, int most) {
        return db.sql("""
                select id
                  from group_team
                 where state = 'OPEN'
                   and closes_at <= :at
                 order by closes_at, id
                 limit :most
                   for update skip locked
                """)
                .param("at", Timestamp.from(at))
                .param("most", most)
                .query(Row.mapper(row -> row.id("id", TeamId::new)))
                .list();
    }

    /** All of a campaign, whose time comes now: those that wait for members are due at once, the others never open. */
    List<TeamId> cutShort(CampaignId campaign, Instant at) {
        return told(db.sql("""
                with living as (
                    select id from group_team where campaign_id = :campaign and state in ('NEW', 'OPEN') order by id for update
                )
                update group_team t
                   set bound = :at,
                       closes_at = case when t.state = 'OPEN' then least(t.closes_at, :at) end,
                       state = case when t.state = 'NEW' then 'FAILED' else t.state end,
                       ended_at = case when t.state = 'NEW' then :at::timestamptz end
                  from living
                 where t.id = living.id
                returning t.id
                """)
                .param("campaign", campaign.value())
                .param("at", Timestamp.from(at))
                .query(Row.mapper(row -> row.id("id", TeamId::new)))
                .list());
    }
}
