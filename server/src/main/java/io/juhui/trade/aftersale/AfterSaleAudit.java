package io.juhui.trade.aftersale;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of cases, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class AfterSaleAudit {

    private static final Duration LATE = Duration.ofMinutes(15);

    @Bean
    AuditCheck afterSaleUnits(JdbcClient db) {
        return new Recount(
                "aftersale.units",
                "of each line, what open cases ask for and what was paid back is never more than was bought and not refunded",
                () -> found(db, """
                select 'line ' || l.id as id,
                       format('bought %s, refunded %s, paid back %s, in open cases %s', l.quantity, l.refunded, l.repaid,
                              c.units) as text,
                       0 as drift
                  from order_line l
                  join (select line_id, sum(units) as units
                          from aftersale_case
                         where status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')
                         group by line_id) c on c.line_id = l.id
                 where c.units + l.refunded + l.repaid > l.quantity
                 limit 100
                """));
    }

    @Bean
    AuditCheck afterSaleMoney(JdbcClient db) {
        return new Recount(
                "aftersale.money",
                "each refunded case has exactly its amount under way, and no other case moved money",
                () -> found(db, """
                select 'case ' || c.id as id,
                       format('%s %s, given back %s', c.status, c.amount_fen, r.goods_fen + r.freight_fen) as text,
                       coalesce(r.goods_fen + r.freight_fen, 0)
                           - case when c.status = 'REFUNDED' then c.amount_fen else 0 end as drift
                  from aftersale_case c
                  left join line_refund r on r.cause = c.id
                 where (c.status = 'REFUNDED') is distinct from (r.cause is not null)
                    or (r.cause is not null and (r.line_id, r.goods_fen + r.freight_fen)
                            is distinct from (c.line_id, c.amount_fen))
                 limit 100
                """));
    }

    @Bean
    AuditCheck afterSaleClocks(JdbcClient db) {
        return new Recount(
                "aftersale.contested",
                "the clocks of an order stand still exactly while a case about it is open",
                () -> found(db, """
                select 'order ' || o.id as id,
                       format('contested %s, open cases %s', o.contested_at, count(c.id)) as text,
                       0 as drift
                  from trade_order o
                  left join aftersale_case c
                    on c.order_id = o.id and c.status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')
                 where o.contested_at is not null or c.id is not null
                 group by o.id
                having (o.contested_at is null) <> (count(c.id) = 0)
                 limit 100
                """));
    }

    @Bean
    AuditCheck afterSaleTimers(JdbcClient db, Deadlines deadlines, ShopClock clock) {
        return new Recount(
                "aftersale.timers", "no open case sits past its time, and each has somebody who looks", () -> {
                    var late = db.sql("""
                    select id, status from aftersale_case
                     where status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')
                       and due_at < :late
                     limit 100
                    """)
                            .param("late", Timestamp.from(clock.shown(LATE)))
                            .query(Row.mapper(row -> new AuditCheck.Finding(
                                    "case " + row.number("id"), row.text("status") + " past its time", 0)))
                            .list();
                    var open = db.sql("""
                    select id from aftersale_case
                     where status not in ('REFUNDED', 'DONE', 'CLOSED', 'WITHDRAWN')
                     order by due_at limit 1000
                    """)
                            .query(Row.mapper(row -> row.number("id")))
                            .list();
                    var unseen = deadlines.missing(CaseCourse.KIND, open).stream()
                            .map(id -> new AuditCheck.Finding("case " + id, "nothing will look at it", 0))
                            .toList();
                    return java.util.stream.Stream.concat(late.stream(), unseen.stream())
                            .toList();
                });
    }

    private static List<AuditCheck.Finding> found(JdbcClient db, String sql) {
        return db.sql(sql)
                .query(Row.mapper(row -> new AuditCheck.Finding(row.text("id"), row.text("text"), row.number("drift"))))
                .list();
    }

    private record Recount(String name, String claim, Supplier<List<Finding>> recount) implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return recount.get();
        }
    }
}
