package io.juhui.trade.freight;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods whose template is gone cannot be sent anywhere; the merchant hears of it here. */
@Component
class FreightAudit implements AuditCheck {

    private final JdbcClient db;

    FreightAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "freight.templates";
    }

    @Override
    public String claim() {
        return "every freight template that a product names is there";
    }

    @Override
    public List<Finding> findings() {
        return db.sql("""
                select p.id, p.name
                  from catalog_product p
                 where p.freight_template_id is not null
                   and not exists (select from freight_template t where t.id = p.freight_template_id)
                 limit 100
                """)
                .query(Row.mapper(row -> new Finding(
                        "product " + row.number("id"), row.text("name") + " names a template that is gone", 0)))
                .list();
    }
}
