package io.juhui.party.membership;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.store.Row;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of members, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class MembershipAudit {

    @Bean
    AuditCheck memberGrowthAudit(JdbcClient db) {
        return new Recount(
                "membership.growth",
                "a member's growth and what he bought = the recount of his causes and orders",
                () -> db.sql("""
                select 'member ' || m.buyer_id as id,
                       format('says %s growth and %s fen, recounted %s and %s', m.growth, m.spent_fen, e.growth, o.spent) as text
                  from member m
                 cross join lateral (
                       select coalesce(sum(growth) filter (where not frozen and not lapsed), 0) as growth
                         from member_earning where buyer_id = m.buyer_id) e
                 cross join lateral (
                       select count(*) as orders, coalesce(sum(left_fen), 0) as spent
                         from member_order where buyer_id = m.buyer_id and kept) o
                 where (m.growth, m.spent_fen, m.orders) is distinct from (e.growth, o.spent, o.orders)
                 limit 100
                """).query(Recount.FINDING).list());
    }

    /** Who is named stale is on the way to his level: thresholds have just been changed. */
    @Bean
    AuditCheck memberLevelAudit(JdbcClient db) {
        return new Recount(
                "membership.level",
                "a member's level = the highest that his growth reaches, and the last change of his leads to it",
                () -> db.sql("""
                select 'member ' || m.buyer_id as id, format('level %s with growth %s', m.level_id, m.growth) as text
                  from member m
                 where not exists (select from member_stale s where s.buyer_id = m.buyer_id)
                   and (m.level_id is distinct from (select l.id from member_level l where l.growth_from <= m.growth
                                                      order by l.growth_from desc limit 1)
                        or m.level_id <> coalesce((select c.to_level from member_level_change c
                                                    where c.buyer_id = m.buyer_id order by c.id desc limit 1), m.level_id))
                 limit 100
                """).query(Recount.FINDING).list());
    }

    @Bean
    AuditCheck memberOrdersAudit(JdbcClient db) {
        return new Recount(
                "membership.orders",
                "an order's growth and points = what is left of it by the rates of its time, frozen until it has settled",
                () -> db.sql("""
                select 'order ' || o.order_id as id,
                       format('gave %s growth and %s points', e.growth, e.points) as text
                  from member_order o
                  left join member_earning e on e.kind = 'ORDER' and e.cause = o.order_id and e.buyer_id = o.buyer_id
                 where (e.growth, e.points, e.frozen) is distinct from (
                           o.left_fen * e.growth_per_yuan / 100 + case when o.kept then e.growth_per_order else 0 end,
                           o.left_fen * e.points_per_yuan * e.points_rate / 1000000,
                           not o.settled)
                 limit 100
                """).query(Recount.FINDING).list());
    }

    @Bean
    AuditCheck memberBookingsAudit(JdbcClient db) {
        return new Recount(
                "membership.booked",
                "what a cause gives stands in the ledger",
                () -> db.sql("""
                select kind || ' ' || cause as id, format('gives %s and %s, booked %s and %s', growth, points, booked_growth,
                       booked_points) as text
                  from member_earning
                 where bookings > 0
                   and (growth, points, frozen) is distinct from (booked_growth, booked_points, booked_frozen)
                 limit 100
                """).query(Recount.FINDING).list());
    }

    @Bean
    AuditCheck memberSignInsAudit(JdbcClient db) {
        return new Recount(
                "membership.sign-ins",
                "a streak is one more than the day before's, or one; each sign-in earned once",
                () -> db.sql("""
                select 'sign-in ' || s.id as id, format('%s of %s has streak %s', s.day, s.buyer_id, s.streak) as text
                  from member_sign_in s
                  left join member_sign_in y on y.buyer_id = s.buyer_id and y.day = s.day - 1
                  left join member_earning e on e.kind = 'SIGN_IN' and e.cause = s.id
                 where s.streak <> coalesce(y.streak, 0) + 1
                    or (e.growth, e.points) is distinct from (s.growth::bigint, s.points::bigint)
                 limit 100
                """).query(Recount.FINDING).list());
    }

    private record Recount(String name, String claim, java.util.function.Supplier<List<Finding>> rows)
            implements AuditCheck {

        private static final org.springframework.jdbc.core.RowMapper<Finding> FINDING =
                Row.mapper(row -> new Finding(row.text("id"), row.text("text"), 0));

        @Override
        public List<Finding> findings() {
            return rows.get();
        }
    }
}
