package io.juhui.marketing.groupbuy;

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

/** What must be true of teams, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class GroupBuyAudit {

    /** What an end entails is done by then. */
    private static final Duration LATE = Duration.ofMinutes(15);

    @Bean
    AuditCheck auditTeamSeats(JdbcClient db) {
        return new Recount(
                "groupbuy.seats",
                "A team has as many paid members as seats are taken, no more than its size; one that has formed is full, one that was"
                        + " completed by the shop says so; its leader is one of them, and nobody is in it twice.",
                () -> db.sql("""
                        select t.id::text as id,
                               format('%s, paid %s of %s, seated %s, people %s, leading %s, filled by %s', t.state, t.paid, t.size,
                                      coalesce(s.seated, 0), coalesce(s.people, 0), coalesce(s.leading, 0), t.filled_by) as text
                          from group_team t
                          left join (select s.team_id, count(*) as seated, count(distinct s.buyer_id) as people,
                                            count(*) filter (where s.buyer_id = o.leader_id) as leading
                                       from group_seat s
                                       join group_team o on o.id = s.team_id
                                      where s.state = 'SEATED'
                                      group by s.team_id) s
                            on s.team_id = t.id
                         where t.paid <> coalesce(s.seated, 0)
                            or coalesce(s.people, 0) <> coalesce(s.seated, 0)
                            or t.paid > t.size
                            or (t.paid > 0 and s.leading <> 1)
                            or (t.state = 'FORMED' and t.paid <> t.size)
                            or (t.state = 'OPEN' and t.paid not between 1 and t.size - 1)
                            or (t.state = 'FILLED') <> (t.filled_by is not null)
                         limit 100
                        """)
                        .query(Row.mapper(row -> new AuditCheck.Finding(row.text("id"), row.text("text"), 0)))
                        .list());
    }

    @Bean
    AuditCheck auditFinishedTeams(JdbcClient db, Clock clock) {
        return new Recount(
                "groupbuy.finished",
                "Nobody of a finished team waits: orders of a complete one go on, those of another are cancelled, and nobody who"
                        + " found no seat is kept waiting for the money; no team is open past its time.",
                () -> db.sql("""
                        (select 'order ' || s.order_id as id, format('%s in a team that is %s', s.state, t.state) as text
                           from group_seat s
                           join group_team t on t.id = s.team_id
                          where s.ended_at is null
                            and ((s.state = 'SEATED' and t.ended_at < :late
                                  and (t.state = 'FAILED' or s.released_at is null))
                                 or (s.state = 'REFUSED' and s.paid_at < :late))
                          limit 100)
                        union all
                        (select 'team ' || t.id, 'open past its time'
                           from group_team t
                          where t.state = 'OPEN'
                            and t.closes_at < :late
                          limit 100)
                        """)
                        .param("late", Timestamp.from(clock.instant().minus(LATE)))
                        .query(Row.mapper(row -> new AuditCheck.Finding(row.text("id"), row.text("text"), 0)))
                        .list());
    }

    @Bean
    AuditCheck auditGroupBuyStock(JdbcClient db) {
        return new Recount(
                "groupbuy.stock",
                "What is taken of a campaign's stock is what its living orders have, and no more than there is.",
                () -> db.sql("""
                        select g.campaign_id || ' sku ' || g.sku_id as id,
                               format('taken %s of %s, orders have %s', g.taken, g.stock, coalesce(s.units, 0)) as text,
                               g.taken - coalesce(s.units, 0) as drift
                          from group_buy_sku g
                          left join (select campaign_id, sku_id, sum(units) as units
                                       from group_seat
                                      where ended_at is null
                                      group by campaign_id, sku_id) s
                            on s.campaign_id = g.campaign_id and s.sku_id = g.sku_id
                         where g.taken <> coalesce(s.units, 0)
                            or g.taken > g.stock
                         limit 100
                        """)
                        .query(Row.mapper(
                                row -> new AuditCheck.Finding(row.text("id"), row.text("text"), row.number("drift"))))
                        .list());
    }

    private record Recount(String name, String claim, Supplier<List<Finding>> recount) implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return recount.get();
        }
    }
}
