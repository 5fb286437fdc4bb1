package io.juhui.trade.fulfilment;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of packages and pickups, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class FulfilmentAudit {

    @Bean
    AuditCheck packedUnits(JdbcClient db) {
        return new Recount(
                "fulfilment.units", "Σ units in packages = units counted as sent ≤ units of the line", db, """
                select 'line ' || coalesce(l.id, p.line_id) as id,
                       format('sent %s, packed %s, ordered %s', l.sent, p.packed, l.quantity) as text
                  from (select id, sent, quantity from order_line where sent > 0) l
                  full join (select line_id, sum(quantity) as packed from parcel_line group by line_id) p
                    on p.line_id = l.id
                 where l.sent is distinct from p.packed
                    or p.packed > l.quantity
                 limit 100
                """);
    }

    @Bean
    AuditCheck pickedUpOrders(JdbcClient db) {
        return new Recount(
                "fulfilment.pickups",
                "a used pickup code is a done order, and a done pickup has its used code",
                db,
                """
                select 'order ' || o.id as id, o.status || case when c.used_at is null then ', not used' else ', used' end as text
                  from trade_order o
                  left join pickup_code c on c.order_id = o.id
                 where (c.used_at is not null and o.status <> 'DONE')
                    or (c.used_at is null and o.status = 'DONE' and o.delivery_kind = 'PICKUP')
                 limit 100
                """);
    }

    @Bean
    AuditCheck correctedNumbers(JdbcClient db) {
        return new Recount("fulfilment.corrections", "each earlier number of a package is on record", db, """
                select 'package ' || coalesce(p.id, c.parcel_id) as id,
                       format('corrected %s times, %s on record', p.corrections, c.n) as text
                  from (select id, corrections from parcel where corrections > 0) p
                  full join (select parcel_id, count(*) as n from parcel_correction group by 1) c
                    on c.parcel_id = p.id
                 where p.corrections is distinct from c.n
                 limit 100
                """);
    }

    private record Recount(String name, String claim, JdbcClient db, String sql) implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return db.sql(sql)
                    .query(Row.mapper(row -> new Finding(row.text("id"), row.text("text"), 0)))
                    .list();
        }
    }
}
