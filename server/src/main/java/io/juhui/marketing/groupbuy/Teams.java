package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.groupbuy.Team.Kept;
import io.juhui.marketing.groupbuy.Team.TeamState;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.pricing.Lane;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams to look at, and new ones. */
@Component
class Teams {

    private static final String COLUMNS = """
            t.id, t.campaign_id, t.product_id, t.leader_id, t.state, t.size, t.hours, t.bound, t.closes_lanes,
            t.times_per_person, t.units_per_person, t.units_per_order, t.paid, t.opened_at, t.closes_at, t.ended_at, t.filled_by
            """;

    private final JdbcClient db;

    Teams(JdbcClient db) {
        this.db = db;
    }

    static Team team(Row row) {
        return new Team(
                row.id("id", TeamId::new),
                row.id("campaign_id", CampaignId::new),
                row.number("product_id"),
                row.id("leader_id", BuyerId::new),
                TeamState.valueOf(row.text("state")),
                new Kept(
                        row.count("size"),
                        row.count("hours"),
                        row.maybeInstant("bound"),
                        row.texts("closes_lanes").stream().map(Lane::valueOf).collect(Collectors.toUnmodifiableSet()),
                        row.count("times_per_person"),
                        row.count("units_per_person"),
                        row.count("units_per_order")),
                row.count("paid"),
                row.maybeInstant("opened_at"),
                row.maybeInstant("closes_at"),
                row.maybeInstant("ended_at"),
                row.maybeText("filled_by"));
    }

    Optional<Team> find(TeamId id) {
        return of(List.of(id)).stream().findFirst();
    }

    List<Team> of(Collection<TeamId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql("select " + COLUMNS + " from group_team t where t.id = any(:ids) order by t.id")
                        .param("ids", ids.stream().mapToLong(TeamId::value).toArray())
                        .query(Row.mapper(Teams::team))
                        .list();
    }

    /** Locks in the order of their ids. */
    void lock(long[] ids, Writes reads, Consumer<Team> found) {
        reads.add("select " + COLUMNS + " from group_team t where t.id = any(:ids) order by t.id for update")
                .param("ids", ids)
                .read(row -> found.accept(team(row)));
    }

    /** Open ones of a product, those that miss fewest first, then those that close first. */
    List<Team> open(CampaignId campaign, long product, Instant at, int most) {
        return db.sql("select " + COLUMNS + """
                  from group_team t
                 where t.product_id = :product
                   and t.campaign_id = :campaign
                   and t.state = 'OPEN'
                   and t.closes_at > :at
                   and t.paid < t.size
                 order by t.size - t.paid, t.closes_at, t.id
                 limit :most
                """)
                .param("product", product)
                .param("campaign", campaign.value())
                .param("at", Timestamp.from(at))
                .param("most", most)
                .query(Row.mapper(Teams::team))
                .list();
    }

    /** Teams of a campaign whose leader has paid, the newest first; one more than {@code limit}. */
    List<Team> page(CampaignId campaign, @Nullable TeamState state, long before, int limit) {
        return db.sql("select " + COLUMNS + """
                  from group_team t
                 where t.campaign_id = :campaign
                   and t.opened_at is not null
                   and (cast(:state as text) is null or t.state = :state)
                   and t.id < :before
                 order by t.id desc
                 limit :limit
                """)
                .param("campaign", campaign.value())
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("before", before)
                .param("limit", limit + 1)
                .query(Row.mapper(Teams::team))
                .list();
    }

    /** How many of a campaign stand where, in numbers for the effect. */
    record Figures(int open, int formed, int filled, int failed, int waiting, int members) {}

    Figures figures(CampaignId campaign) {
        return db.sql("""
                select count(*) filter (where state = 'OPEN') as open,
                       count(*) filter (where state = 'FORMED') as formed,
                       count(*) filter (where state = 'FILLED') as filled,
                       count(*) filter (where state = 'FAILED' and opened_at is not null) as failed,
                       coalesce(sum(paid) filter (where state = 'OPEN'), 0) as waiting,
                       coalesce(sum(paid) filter (where state in ('FORMED', 'FILLED')), 0) as members
                  from group_team
                 where campaign_id = :campaign
                """)
                .param("campaign", campaign.value())
                .query(Row.mapper(row -> new Figures(
                        row.count("open"),
                        row.count("formed"),
                        row.count("filled"),
                        row.count("failed"),
                        row.count("waiting"),
                        row.count("members"))))
                .single();
    }

    /** A team that waits for its leader's payment, or with {@code opens} one whose leader has paid. */
    record Fresh(TeamId id, CampaignId campaign, long product, BuyerId leader, Kept kept) {}

    void add(Fresh fresh, Instant at, Writes writes) {
        var bound = fresh.kept().bound();
        writes.add("""
                insert into group_team (id, campaign_id, product_id, leader_id, state, size, hours, bound, closes_lanes,
                       times_per_person, units_per_person, units_per_order, placed_at)
                values (:id, :campaign, :product, :leader, 'NEW', :size, :hours, :bound::timestamptz, :closes,
                       :times, :perPerson, :perOrder, :at::timestamptz)
                """)
                .param("id", fresh.id().value())
                .param("campaign", fresh.campaign().value())
                .param("product", fresh.product())
                .param("leader", fresh.leader().value())
                .param("size", fresh.kept().size())
                .param("hours", fresh.kept().hours())
                .param("bound", bound == null ? null : bound.toString())
                .param("closes", fresh.kept().closes().stream().map(Lane::name).toArray(String[]::new))
                .param("times", fresh.kept().timesPerPerson())
                .param("perPerson", fresh.kept().unitsPerPerson())
                .param("perOrder", fresh.kept().unitsPerOrder())
                .param("at", at.toString())
                .expect(1);
    }
}
