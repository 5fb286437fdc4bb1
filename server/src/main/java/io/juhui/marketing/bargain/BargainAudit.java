package io.juhui.marketing.bargain;

import io.juhui.platform.audit.AuditCheck;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of bargains, recounted from raw rows. */
@Configuration(proxyBeanMethods = false)
class BargainAudit {

    /** What an end entails is done by then. */
    private static final Duration LATE = Duration.ofMinutes(15);

    @Bean
    AuditCheck auditBargainCuts(JdbcClient db) {
        return new Recount(
                "bargain.cuts",
                "What helpers took off and the first cut are what a price has come down by, to the fen; all cuts together come to the floor;"
                        + " nobody helps a launch of their own.",
                () -> db.sql("""
                        select l.id::text as id,
                               format('start %s, first %s, price %s, floor %s, helped %s of %s, helps %s worth %s, own %s', l.start_fen,
                                      l.first_fen, l.price_fen, l.floor_fen, l.helped, cardinality(l.cuts), coalesce(h.helps, 0),
                                      coalesce(h.off, 0), coalesce(h.own, 0)) as text,
                               l.start_fen - l.first_fen - coalesce(h.off, 0) - l.price_fen as drift
                          from bargain_launch l
                          left join (select h.launch_id, count(*) as helps, sum(h.amount_fen) as off,
                                            count(*) filter (where h.helper_id = o.owner_id) as own,
                                            bool_and(h.amount_fen = o.cuts[h.position]) as drawn
                                       from bargain_help h
                                       join bargain_launch o on o.id = h.launch_id
                                      group by h.launch_id) h
                            on h.launch_id = l.id
                         where l.start_fen - l.first_fen - coalesce(h.off, 0) <> l.price_fen
                            or l.helped <> coalesce(h.helps, 0)
                            or coalesce(h.own, 0) > 0
                            or not coalesce(h.drawn, true)
                            or l.start_fen - l.first_fen - l.floor_fen <> (select sum(c) from unnest(l.cuts) as c)
                         limit 100
                        """)
                        .query(Row.mapper(
                                row -> new AuditCheck.Finding(row.text("id"), row.text("text"), row.number("drift"))))
                        .list());
    }

    @Bean
    AuditCheck auditBargainStock(JdbcClient db) {
        return new Recount(
                "bargain.stock",
                "What is taken of a campaign's stock is one unit for each launch that is open, ordered or bought, and no more than there is.",
                () -> db.sql("""
                        select s.campaign_id || ' sku ' || s.sku_id as id,
                               format('taken %s of %s, launches have %s', s.taken, s.stock, coalesce(l.units, 0)) as text,
                               s.taken - coalesce(l.units, 0) as drift
                          from bargain_sku s
                          left join (select campaign_id, sku_id, count(*) as units
                                       from bargain_launch
                                      where state in ('OPEN', 'ORDERED', 'BOUGHT')
                                      group by campaign_id, sku_id) l
                            on l.campaign_id = s.campaign_id and l.sku_id = s.sku_id
                         where s.taken <> coalesce(l.units, 0)
                            or s.taken > s.stock
                         limit 100
                        """)
                        .query(Row.mapper(
                                row -> new AuditCheck.Finding(row.text("id"), row.text("text"), row.number("drift"))))
                        .list());
    }

    @Bean
    AuditCheck auditBargainPersons(JdbcClient db) {
        return new Recount(
                "bargain.persons",
                "A person has launched and helped in a campaign as often as is counted.",
                () -> db.sql("""
                        with rows as (
                            select campaign_id, owner_id as buyer_id, 1 as launches, 0 as helps from bargain_launch
                            union all
                            select l.campaign_id, h.helper_id, 0, 1
                              from bargain_help h
                              join bargain_launch l on l.id = h.launch_id
                            union all
                            select campaign_id, buyer_id, -launches, -helps from bargain_person
                        )
                        select campaign_id || ' buyer ' || buyer_id as id,
                               format('launches off by %s, helps by %s', sum(launches), sum(helps)) as text
                          from rows
                         group by campaign_id, buyer_id
                        having sum(launches) <> 0
                            or sum(helps) <> 0
                         limit 100
                        """)
                        .query(Row.mapper(row -> new AuditCheck.Finding(row.text("id"), row.text("text"), 0)))
                        .list());
    }

    @Bean
    AuditCheck auditBargainEnds(JdbcClient db, ShopClock clock) {
        return new Recount(
                "bargain.ends",
                "No launch holds its unit past its time.",
                () -> db.sql("""
                        select id::text as id, format('open past %s', pay_until) as text
                          from bargain_launch
                         where state = 'OPEN'
                           and (case when any_price or price_fen = floor_fen then pay_until else closes_at end) < :late
                         limit 100
                        """)
                        .param("late", Timestamp.from(clock.shown(LATE)))
                        .query(Row.mapper(row -> new AuditCheck.Finding(row.text("id"), row.text("text"), 0)))
                        .list());
    }

    private record Recount(String name, String claim, Supplier<List<Finding>> recount) implements AuditCheck {
        @Override
        public List<Finding> findings() {
            return recount.get();
        }
    }
}
