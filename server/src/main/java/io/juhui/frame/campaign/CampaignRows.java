package io.juhui.frame.campaign;

import io.juhui.kernel.Id;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of campaigns. */
@Component
class CampaignRows {

    /** As many as may be open at once, and as one list shows. */
    static final int MOST = 500;

    private final JdbcClient db;
    private final Clock clock;

    CampaignRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that have not ended. */
    List<Campaign> published() {
        return db.sql("select " + CampaignReading.COLUMNS + """
                  from campaign c
                  join campaign_count b on b.campaign_id = c.id
                 where c.published_at is not null
                   and c.stopped_at is null
                   and c.ends_at > :now
                 order by c.id
                """)
                .param("now", now())
                .query(Row.mapper(CampaignReading::campaign))
                .list();
    }

    Optional<Campaign> find(CampaignId id) {
        return db.sql("select " + CampaignReading.COLUMNS + """
                  from campaign c
                  join campaign_count b on b.campaign_id = c.id
                 where c.id = :id
                """)
                .param("id", id.value())
                .query(Row.mapper(CampaignReading::campaign))
                .optional();
    }

    List<Campaign> of(Collection<CampaignId> ids) {
        return db.sql("select " + CampaignReading.COLUMNS + """
                  from campaign c
                  join campaign_count b on b.campaign_id = c.id
                 where c.id = any(:ids)
                 order by c.id
                """)
                .param("ids", longs(ids))
                .query(Row.mapper(CampaignReading::campaign))
                .list();
    }

    /** The newest, of one tool or of all, in one state or in any. */
    List<Campaign> newest(@Nullable String tool, @Nullable CampaignState state, long before, int most) {
        return db.sql("select " + CampaignReading.COLUMNS + """
                  from campaign c
                  join campaign_count b on b.campaign_id = c.id
                 where c.id < :before
                   and (:tool::text is null or c.tool = :tool)
                   and (:state::text is null or :state = case
                        when c.stopped_at is not null then 'STOPPED'
                        when c.published_at is null then 'DRAFT'
                        when c.ends_at <= :now then 'OVER'
                        when c.fused_at is not null then 'FUSED'
                        when c.paused_at is not null then 'PAUSED'
                        when c.starts_at > :now then 'ANNOUNCED'
                        else 'RUNNING' end)
                 order by c.id desc
                 limit :most
                """)
                .param("before", before)
                .param("tool", tool)
                .param("state", state == null ? null : state.name())
                .param("now", now())
                .param("most", most)
                .query(Row.mapper(CampaignReading::campaign))
                .list();
    }

    /** Drafts too, so that clashes are seen before they are published; never those stopped. */
    List<Campaign> between(Instant from, Instant to) {
        return db.sql("select " + CampaignReading.COLUMNS + """
                  from campaign c
                  join campaign_count b on b.campaign_id = c.id
                 where c.starts_at < :to
                   and c.ends_at > :from
                   and c.stopped_at is null
                 order by c.starts_at, c.id
                 limit :most
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", MOST)
                .query(Row.mapper(CampaignReading::campaign))
                .list();
    }

    /** False when as many are open as may be. */
    boolean insert(CampaignId id, String tool, CampaignTerms terms) {
        return params(db.sql("""
                insert into campaign (id, tool, name, starts_at, ends_at, channels, audience_kind, audience_ids, all_goods,
                       categories, products, skus, except_categories, except_products, except_skus,
                       times_per_person, units_per_person, units_per_order, closes)
                select :id, :tool, :name, :starts, :ends, :channels, :audienceKind, :audienceIds, :allGoods,
                       :categories, :products, :skus, :exceptCategories, :exceptProducts, :exceptSkus,
                       :times, :units, :unitsPerOrder, :closes
                 where (select count(*) from campaign where ends_at > :now and stopped_at is null) < :most
                """), id, terms)
                        .param("tool", tool)
                        .param("now", now())
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /** False when somebody changed it since {@code version}. */
    boolean update(CampaignId id, int version, CampaignTerms terms) {
        return params(db.sql("""
                update campaign
                   set name = :name, starts_at = :starts, ends_at = :ends, channels = :channels,
                       audience_kind = :audienceKind, audience_ids = :audienceIds, all_goods = :allGoods,
                       categories = :categories, products = :products, skus = :skus,
                       except_categories = :exceptCategories, except_products = :exceptProducts,
                       except_skus = :exceptSkus, times_per_person = :times, units_per_person = :units,
                       units_per_order = :unitsPerOrder, closes = :closes, version = version + 1
                 where id = :id
                   and version = :version
                """), id, terms).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, CampaignId id, CampaignTerms t) {
        return statement
                .param("id", id.value())
                .param("name", t.name())
                .param("starts", Timestamp.from(t.startsAt()))
                .param("ends", Timestamp.from(t.endsAt()))
                .param("channels", names(t.channels()))
                .param("audienceKind", t.audience().kind())
                .param("audienceIds", longs(t.audience().ids()))
                .param("allGoods", t.scope().all())
                .param("categories", longs(t.scope().chosen().categories()))
                .param("products", longs(t.scope().chosen().products()))
                .param("skus", longs(t.scope().chosen().skus()))
                .param("exceptCategories", longs(t.scope().except().categories()))
                .param("exceptProducts", longs(t.scope().except().products()))
                .param("exceptSkus", longs(t.scope().except().skus()))
                .param("times", t.limits().timesPerPerson())
                .param("units", t.limits().unitsPerPerson())
                .param("unitsPerOrder", t.limits().unitsPerOrder())
                .param("closes", names(t.closes()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().distinct().map(Enum::name).toArray(String[]::new);
    }

    private static long[] longs(Collection<? extends Id> ids) {
        return ids.stream().mapToLong(Id::value).distinct().toArray();
    }
}
