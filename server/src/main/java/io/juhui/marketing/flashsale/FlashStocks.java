package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what sessions have set aside; each statement guarded, each in the caller's transaction. */
@Component
class FlashStocks {

    private static final String READ = """
            select session_id, sku_id, planned, carved, left_over, held, sold, returned, turns, let_in
              from flash_stock
            """;
    private static final RowMapper<Units> UNITS = Row.mapper(row -> new Units(
            new FlashKey(row.number("session_id"), row.number("sku_id")),
            row.count("planned"),
            row.count("carved"),
            row.count("left_over"),
            row.count("held"),
            row.count("sold"),
            row.count("returned"),
            row.count("turns"),
            row.count("let_in")));

    private final JdbcClient db;

    FlashStocks(JdbcClient db) {
        this.db = db;
    }

    /** One SKU of a session: what has become of what was set aside. */
    record Units(
            FlashKey key, int planned, int carved, int left, int held, int sold, int returned, int turns, int letIn) {}

    /** What a session begins with, beside what was planned. */
    void open(FlashSession session, Map<Long, Long> planned, Map<Long, Long> carved) {
        var skus = planned.keySet().stream().mapToLong(Long::longValue).toArray();
        db.sql("""
                insert into flash_stock (session_id, sku_id, campaign_id, planned, carved, left_over)
                select :session, d.sku, :campaign, d.planned, d.carved, d.carved
                  from unnest(:skus, :planned, :carved) as d(sku, planned, carved)
                """)
                .param("session", session.id().value())
                .param("campaign", session.campaign().value())
                .param("skus", skus)
                .param(
                        "planned",
                        planned.values().stream().mapToLong(Long::longValue).toArray())
                .param(
                        "carved",
                        planned.keySet().stream()
                                .mapToLong(sku -> carved.getOrDefault(sku, 0L))
                                .toArray())
                .update();
    }

    List<Long> skus(FlashSessionId session) {
        return db.sql("select sku_id from flash_stock where session_id = :id order by sku_id")
                .param("id", session.value())
                .query(Row.mapper(row -> row.number("sku_id")))
                .list();
    }

    void close(FlashSessionId session) {
        db.sql("""
                update flash_stock
                   set returned = returned + left_over, left_over = 0, closed = true
                 where session_id = :id
                   and not closed
                """).param("id", session.value()).update();
    }

    /** What is true of all that is open, at this moment; a hint, decided again under a lock. */
    Map<FlashKey, Units> open() {
        var found = new HashMap<FlashKey, Units>();
        db.sql(READ + " where not closed")
                .query(UNITS)
                .list()
                .forEach(one -> found.put(one.key(), one));
        return found;
    }

    List<Units> of(CampaignId campaign) {
        return db.sql(READ + " where campaign_id = :campaign order by session_id, sku_id")
                .param("campaign", campaign.value())
                .query(UNITS)
                .list();
    }
}
