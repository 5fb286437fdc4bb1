package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.marketing.bargain.Launch.LaunchState;
import io.juhui.platform.store.Row;
import io.juhui.platform.store.Writes;
import io.juhui.trade.pricing.Lane;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Launches to look at. */
@Component
class Launches {

    private static final String COLUMNS = """
            l.id, l.campaign_id, l.product_id, l.sku_id, l.owner_id, l.state, l.start_fen, l.floor_fen, l.first_fen, l.price_fen,
            cardinality(l.cuts) as needed, l.helped, l.any_price, l.closes_lanes, l.launched_at, l.closes_at, l.pay_until, l.order_id,
            l.ended_at
            """;

    private final JdbcClient db;

    Launches(JdbcClient db) {
        this.db = db;
    }

    private static Launch launch(Row row) {
        return new Launch(
                row.id("id", LaunchId::new),
                row.id("campaign_id", CampaignId::new),
                row.number("product_id"),
                row.number("sku_id"),
                row.id("owner_id", BuyerId::new),
                LaunchState.valueOf(row.text("state")),
                row.money("start_fen"),
                row.money("floor_fen"),
                row.money("first_fen"),
                row.money("price_fen"),
                row.count("needed"),
                row.count("helped"),
                row.flag("any_price"),
                row.texts("closes_lanes").stream().map(Lane::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.instant("launched_at"),
                row.instant("closes_at"),
                row.instant("pay_until"),
                row.maybeNumber("order_id"),
                row.maybeInstant("ended_at"));
    }

    Optional<Launch> find(LaunchId id) {
        return of(List.of(id)).stream().findFirst();
    }

    List<Launch> of(Collection<LaunchId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql("select " + COLUMNS + " from bargain_launch l where l.id = any(:ids) order by l.id")
                        .param("ids", longs(ids))
                        .query(Row.mapper(Launches::launch))
                        .list();
    }

    /** Locks in the order of their ids. */
    void lock(Collection<LaunchId> ids, Writes reads, Consumer<Launch> found) {
        reads.add("select " + COLUMNS + " from bargain_launch l where l.id = any(:ids) order by l.id for update")
                .param("ids", longs(ids))
                .read(row -> found.accept(launch(row)));
    }

    /** What this buyer is bargaining for in these campaigns now. */
    List<Launch> living(Collection<CampaignId> campaigns, BuyerId owner) {
        return db.sql("select " + COLUMNS + """
                  from bargain_launch l
                 where l.owner_id = :owner
                   and l.campaign_id = any(:campaigns)
                   and l.state in ('OPEN', 'ORDERED')
                 order by l.id
                 limit 200
                """)
                .param("owner", owner.value())
                .param(
                        "campaigns",
                        campaigns.stream().mapToLong(CampaignId::value).toArray())
                .query(Row.mapper(Launches::launch))
                .list();
    }

    /** Of a buyer, the newest first, from below {@code before}; one more than {@code limit}. */
    List<Launch> of(BuyerId owner, long before, int limit) {
        return db.sql("select " + COLUMNS + """
                  from bargain_launch l
                 where l.owner_id = :owner
                   and l.id < :before
                 order by l.id desc
                 limit :limit
                """)
                .param("owner", owner.value())
                .param("before", before)
                .param("limit", limit + 1)
                .query(Row.mapper(Launches::launch))
                .list();
    }

    /** Of a campaign, the newest first; one more than {@code limit}. */
    List<Launch> page(CampaignId campaign, @Nullable LaunchState state, long before, int limit) {
        return db.sql("select " + COLUMNS + """
                  from bargain_launch l
                 where l.campaign_id = :campaign
                   and (cast(:state as text) is null or l.state = :state)
                   and l.id < :before
                 order by l.id desc
                 limit :limit
                """)
                .param("campaign", campaign.value())
                .param("state", state == null ? null : state.name(), java.sql.Types.VARCHAR)
                .param("before", before)
                .param("limit", limit + 1)
                .query(Row.mapper(Launches::launch))
                .list();
    }

    /** How many of a campaign stand where, in numbers for the effect. */
    record Figures(int open, int floor, int bought, int expired, int people, long helps, long started) {}

    Figures figures(CampaignId campaign) {
        return db.sql("""
                select count(*) filter (where state in ('OPEN', 'ORDERED')) as open,
                       count(*) filter (where helped = cardinality(cuts)) as at_floor,
                       count(*) filter (where state = 'BOUGHT') as bought,
                       count(*) filter (where state = 'EXPIRED') as expired,
                       count(distinct owner_id) as people,
                       coalesce(sum(helped), 0) as helps,
                       (select count(*)
                          from bargain_person
                         where campaign_id = :campaign
                           and helps > 0
                           and launches > 0) as started
                  from bargain_launch
                 where campaign_id = :campaign
                """)
                .param("campaign", campaign.value())
                .query(Row.mapper(row -> new Figures(
                        row.count("open"),
                        row.count("at_floor"),
                        row.count("bought"),
                        row.count("expired"),
                        row.count("people"),
                        row.number("helps"),
                        row.number("started"))))
                .single();
    }

    private static long[] longs(Collection<LaunchId> ids) {
        return ids.stream().mapToLong(LaunchId::value).distinct().toArray();
    }
}
