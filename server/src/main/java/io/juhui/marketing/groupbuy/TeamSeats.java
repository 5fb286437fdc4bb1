package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.groupbuy.Seat.SeatState;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats, moved only by who has their order locked; a move that finds another state changes nothing and says so. */
@Component
class TeamSeats {

    private static final String COLUMNS = """
            s.order_id, s.team_id, s.campaign_id, s.product_id, s.sku_id, s.units, s.buyer_id, s.leader, s.other_team, s.state,
            s.paid_at, s.ended_at, s.arrived_at
            """;

    private final JdbcClient db;

    TeamSeats(JdbcClient db) {
        this.db = db;
    }

    private static Seat seat(Row row) {
        return new Seat(
                row.number("order_id"),
                row.id("team_id", TeamId::new),
                row.id("campaign_id", CampaignId::new),
                row.number("product_id"),
                row.number("sku_id"),
                row.count("units"),
                row.id("buyer_id", BuyerId::new),
                row.flag("leader"),
                row.flag("other_team"),
                SeatState.valueOf(row.text("state")),
                row.maybeInstant("paid_at"),
                row.maybeInstant("ended_at"),
                row.maybeInstant("arrived_at"));
    }

    Optional<Seat> find(long order) {
        return db.sql("select " + COLUMNS + " from group_seat s where s.order_id = :order")
                .param("order", order)
                .query(Row.mapper(TeamSeats::seat))
                .optional();
    }

    /** Who is or was seated in these, in the order of their payments. */
    List<Seat> seated(Collection<TeamId> teams) {
        return teams.isEmpty()
                ? List.of()
                : db.sql("select " + COLUMNS + """
                          from group_seat s
                         where s.team_id = any(:teams)
                           and s.state = 'SEATED'
                         order by s.team_id, s.paid_at, s.order_id
                        """)
                        .param("teams", teams.stream().mapToLong(TeamId::value).toArray())
                        .query(Row.mapper(TeamSeats::seat))
                        .list();
    }

    List<Seat> pending(Collection<TeamId> teams) {
        return teams.isEmpty()
                ? List.of()
                : db.sql(
                                "select " + COLUMNS
                                        + " from group_seat s where s.team_id = any(:teams) and s.state = 'PENDING' order by s.order_id")
                        .param("teams", teams.stream().mapToLong(TeamId::value).toArray())
                        .query(Row.mapper(TeamSeats::seat))
                        .list();
    }

    /** Paid orders of a buyer, the newest first, from below {@code before}; one more than {@code limit}. */
    List<Seat> paid(BuyerId buyer, long before, int limit) {
        return db.sql("select " + COLUMNS + """
                  from group_seat s
                 where s.buyer_id = :buyer
                   and s.paid_at is not null
                   and s.order_id < :before
                 order by s.order_id desc
                 limit :limit
                """)
                .param("buyer", buyer.value())
                .param("before", before)
                .param("limit", limit + 1)
                .query(Row.mapper(TeamSeats::seat))
                .list();
    }

    /** This buyer's newest seat that counts, or did, in a team. */
    Optional<Seat> of(TeamId team, BuyerId buyer) {
        return db.sql("select " + COLUMNS + """
                  from group_seat s
                 where s.team_id = :team
                   and s.buyer_id = :buyer
                   and s.state <> 'GONE'
                 order by s.order_id desc
                 limit 1
                """)
                .param("team", team.value())
                .param("buyer", buyer.value())
                .query(Row.mapper(TeamSeats::seat))
                .optional();
    }

    /** Seated where {@code team} is, with or without having moved there. */
    void seated(Seat seat, TeamId team, Instant at) {
        db.sql("""
                update group_seat
                   set state = 'SEATED', paid_at = :at, team_id = :team,
                       moved_from = case when team_id <> :team then team_id end
                 where order_id = :order
                   and state = 'PENDING'
                """)
                .param("order", seat.order())
                .param("team", team.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void refused(long order, Instant at) {
        db.sql("update group_seat set state = 'REFUSED', paid_at = :at where order_id = :order and state = 'PENDING'")
                .param("order", order)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Its order is cancelled; what it had of the campaign's stock is free again, once. */
    void ended(long order, SeatState now, Instant at) {
        db.sql("""
                with gone as (
                    update group_seat
                       set state = :state, ended_at = :at
                     where order_id = :order
                       and ended_at is null
                    returning campaign_id, sku_id, units
                )
                update group_buy_sku s
                   set taken = s.taken - gone.units
                  from gone
                 where s.campaign_id = gone.campaign_id
                   and s.sku_id = gone.sku_id
                """)
                .param("order", order)
                .param("state", now.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Locks what a cancelled order's goods are counted in, before its team is. */
    void lockGoods(Seat seat) {
        db.sql("select from group_buy_sku where campaign_id = :campaign and sku_id = :sku for update")
                .param("campaign", seat.campaign().value())
                .param("sku", seat.sku())
                .query((_, _) -> true)
                .list();
    }

    void released(long order, Instant at) {
        db.sql("update group_seat set released_at = :at where order_id = :order and released_at is null")
                .param("order", order)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The money of a paid order is back where it came from; told of its parts too, of which the last counts. */
    void arrived(long order, Instant at) {
        db.sql("update group_seat set arrived_at = :at where order_id = :order and paid_at is not null")
                .param("order", order)
                .param("at", Timestamp.from(at))
                .update();
    }
}
