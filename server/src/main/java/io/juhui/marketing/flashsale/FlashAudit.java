package io.juhui.marketing.flashsale;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recounts flash sales from their orders, and from what is reserved in the name of their sessions. */
@Configuration(proxyBeanMethods = false)
class FlashAudit {

    /** A session's end is a deadline, which may be a moment late. */
    private static final Duration LATE = Duration.ofMinutes(5);

    @Bean
    AuditCheck auditFlashStock(JdbcClient db) {
        return new Recount(
                "flashsale.stock",
                "Set aside = left + held + sold + given back; held and sold are what unpaid and paid orders have of it.",
                () -> db.sql("""
                        select s.session_id || ' sku ' || s.sku_id as id,
                               format('set aside %s, left %s, held %s, sold %s, given back %s; unpaid orders have %s, paid ones %s',
                                      s.carved, s.left_over, s.held, s.sold, s.returned, coalesce(o.held, 0),
                                      coalesce(o.sold, 0)) as text,
                               s.held + s.sold - coalesce(o.held, 0) - coalesce(o.sold, 0) as drift
                          from flash_stock s
                          left join (select session_id, sku_id,
                                            sum(units) filter (where state = 'HELD') as held,
                                            sum(units) filter (where state = 'SOLD') as sold
                                       from flash_order
                                      group by session_id, sku_id) o
                            on o.session_id = s.session_id and o.sku_id = s.sku_id
                         where s.carved <> s.left_over + s.held + s.sold + s.returned
                            or s.held <> coalesce(o.held, 0)
                            or s.sold <> coalesce(o.sold, 0)
                         limit 100
                        """).query(Row.mapper(FlashAudit::finding)).list());
    }

    @Bean
    AuditCheck auditFlashReserved(JdbcClient db) {
        return new Recount(
                "flashsale.set-aside",
                "What is left of a session is reserved in its name, and nothing is once it is closed.",
                () -> db.sql("""
                        select s.session_id || ' sku ' || s.sku_id as id,
                               format('left %s, reserved %s', s.left_over, coalesce(r.quantity, 0)) as text,
                               s.left_over - coalesce(r.quantity, 0) as drift
                          from flash_stock s
                          left join stock_reservation r
                            on r.order_id = s.session_id and r.sku_id = s.sku_id and r.state = 0
                         where s.left_over <> coalesce(r.quantity, 0)
                         limit 100
                        """).query(Row.mapper(FlashAudit::finding)).list());
    }

    @Bean
    AuditCheck auditFlashOrders(JdbcClient db, Clock clock) {
        return new Recount(
                "flashsale.orders",
                "An unpaid order holds, a paid one has bought, a cancelled one has given back; no session is open past its end.",
                () -> db.sql("""
                        (select 'order ' || f.order_id as id, format('%s, its order %s', f.state, o.status) as text,
                                f.units::bigint as drift
                           from flash_order f
                           join trade_order o on o.id = f.order_id
                          where (f.state = 'HELD') <> (o.status = 'UNPAID')
                             or (f.state = 'BACK') <> (o.status = 'CANCELLED')
                          limit 100)
                        union all
                        (select 'session ' || s.id, 'open past its end', 0
                           from flash_session s
                          where s.state = 'OPEN'
                            and s.ends_at < :late
                          limit 100)
                        """)
                        .param("late", Timestamp.from(clock.instant().minus(LATE)))
                        .query(Row.mapper(FlashAudit::finding))
                        .list());
    }

    private static AuditCheck.Finding finding(Row row) {
        return new AuditCheck.Finding(row.text("id"), row.text("text"), row.number("drift"));
    }

    private record Recount(String name, String claim, Supplier<List<Finding>> recount) implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return recount.get();
        }
    }
}
