package io.juhui.frame.campaign;

import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which SKU is in which exclusive-price campaign when; that it is in one at a time is the table's own rule (C5). */
@Component
class ExclusivePrices {

    private final JdbcClient db;

    ExclusivePrices(JdbcClient db) {
        this.db = db;
    }

    private record Other(int item, String name) {}

    /** Replaces what the campaign held, from {@code at} on; refuses, naming each SKU that is taken and by what. */
    void hold(Campaign campaign, Instant at) {
        oneAtATime();
        release(campaign.id());
        refuse(campaign, at);
        try {
            params(db.sql("""
                    insert into campaign_exclusive (campaign_id, sku_id, during)
                    select :id, d.sku, tstzrange(:starts, :ends)
                      from unnest(:skus) as d(sku)
                     order by d.sku
                    """), campaign, at).update();
        } catch (DataIntegrityViolationException e) {
            throw CampaignProblem.CONFLICT.problem();
        }
    }

    /** Two that want the same goods would wait for each other's rows in a circle. */
    private void oneAtATime() {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('campaign-exclusive', 0))) as locked")
                .query(Integer.class)
                .single();
    }

    /** What was held from {@code at} on is free again. */
    void release(CampaignId id, Instant at) {
        db.sql("""
                update campaign_exclusive
                   set during = tstzrange(lower(during), greatest(lower(during), least(upper(during), :at)))
                 where campaign_id = :id
                """).param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    private void release(CampaignId id) {
        db.sql("delete from campaign_exclusive where campaign_id = :id")
                .param("id", id.value())
                .update();
    }

    private void refuse(Campaign campaign, Instant at) {
        var taken = params(db.sql("""
                select d.item - 1 as item, c.name
                  from unnest(:skus) with ordinality as d(sku, item)
                  join campaign_exclusive x on x.sku_id = d.sku
                  join campaign c on c.id = x.campaign_id
                 where x.campaign_id <> :id
                   and x.during && tstzrange(:starts, :ends)
                 order by d.item, c.starts_at
                 limit 50
                """), campaign, at)
                .query(Row.mapper(row -> new Other(row.count("item"), row.text("name"))))
                .list();
        if (taken.isEmpty()) {
            return;
        }
        var problem = CampaignProblem.CONFLICT.problem();
        for (var other : taken) {
            problem = problem.at(
                    "/campaign/scope/chosen/skus/" + other.item(),
                    "已在“" + other.name() + "”里",
                    "Already in “" + other.name() + "”");
        }
        throw problem;
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, Campaign campaign, Instant at) {
        var terms = campaign.terms();
        var starts = at.isAfter(terms.startsAt()) ? at : terms.startsAt();
        return statement
                .param("id", campaign.id().value())
                .param("starts", Timestamp.from(starts))
                .param("ends", Timestamp.from(terms.endsAt()))
                .param(
                        "skus",
                        terms.scope().chosen().skus().stream()
                                .mapToLong(sku -> sku.value())
                                .distinct()
                                .toArray());
    }
}
