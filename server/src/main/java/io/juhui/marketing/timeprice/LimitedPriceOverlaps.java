package io.juhui.marketing.timeprice;

import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which campaign stands in the way of which item; that two never stand together is the table's own rule. */
@Component
class LimitedPriceOverlaps {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.ofHours(8));

    private final JdbcClient db;

    LimitedPriceOverlaps(JdbcClient db) {
        this.db = db;
    }

    private record Overlap(int item, String name, Instant starts, Instant ends) {}

    void refuse(long id, LimitedPrice campaign) {
        var found = find(id, campaign);
        if (found.isEmpty()) {
            return;
        }
        var problem = TimePriceProblem.OVERLAP.problem();
        for (var o : found) {
            var when = CLOCK.format(o.starts()) + " – " + CLOCK.format(o.ends());
            problem = problem.at(
                    "/skus/" + o.item() + "/skuId",
                    "已在“" + o.name() + "”里（" + when + "）",
                    "Already in “" + o.name() + "” (" + when + ")");
        }
        throw problem;
    }

    private List<Overlap> find(long id, LimitedPrice campaign) {
        return db.sql("""
                select d.item - 1 as item, c.name, c.starts_at, c.ends_at
                  from unnest(:skus) with ordinality as d(sku, item)
                  join limited_price_sku s on s.sku_id = d.sku
                  join limited_price c on c.id = s.campaign_id
                 where s.campaign_id <> :id
                   and s.during && tstzrange(:starts, :ends)
                 order by d.item, c.starts_at
                 limit 50
                """)
                .param("id", id)
                .param("starts", Timestamp.from(campaign.startsAt()))
                .param("ends", Timestamp.from(campaign.endsAt()))
                .param(
                        "skus",
                        campaign.skus().stream()
                                .mapToLong(s -> s.skuId().value())
                                .toArray())
                .query(Row.mapper(row -> new Overlap(
                        (int) row.number("item"), row.text("name"), row.instant("starts_at"), row.instant("ends_at"))))
                .list();
    }
}
