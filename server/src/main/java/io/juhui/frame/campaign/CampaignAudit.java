package io.juhui.frame.campaign;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recounts campaigns from what each order had of them. */
@Component
class CampaignAudit implements AuditCheck {

    private final JdbcClient db;

    CampaignAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "campaign.counts";
    }

    @Override
    public String claim() {
        return "What a campaign has cost and brought is the sum of what its orders had that were not cancelled.";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                select n.campaign_id, n.spent_fen - coalesce(u.saving, 0) as drift, n.orders, coalesce(u.orders, 0) as uses
                  from campaign_count n
                  left join (select campaign_id, sum(saving_fen - back_saving) as saving, count(*) as orders,
                                    sum(units - back_units) as units, sum(goods_fen - back_goods) as goods
                               from campaign_use
                              where given_back_at is null
                              group by campaign_id) u
                    on u.campaign_id = n.campaign_id
                 where n.spent_fen <> coalesce(u.saving, 0)
                    or n.orders <> coalesce(u.orders, 0)
                    or n.units <> coalesce(u.units, 0)
                    or n.goods_fen <> coalesce(u.goods, 0)
                 order by n.campaign_id
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(
                        Long.toString(row.number("campaign_id")),
                        "counts " + row.number("orders") + " orders, its orders are " + row.number("uses"),
                        row.number("drift"))))
                .list();
    }
}
