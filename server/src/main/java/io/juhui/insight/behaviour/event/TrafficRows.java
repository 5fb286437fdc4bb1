package io.juhui.insight.behaviour.event;

import io.juhui.platform.store.Row;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told, counted. */
@Component
class TrafficRows {

    private final JdbcClient db;

    TrafficRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param visitors devices that came that day, each once
     * @param seconds for which a page was looked at, at the median
     */
    record TrafficDay(
            LocalDate day,
            int visitors,
            int known,
            int visits,
            int views,
            int seconds,
            int exposed,
            int clicked,
            int searches,
            int carted,
            int shared) {}

    List<TrafficDay> days(Instant from, String zone) {
        return db.sql("""
                select (e.at at time zone :zone)::date as day,
                       count(distinct v.visitor) as visitors,
                       count(distinct v.visitor) filter (where v.buyer_id is not null) as known,
                       count(distinct e.visit_id) filter (where e.kind = 1) as visits,
                       count(*) filter (where e.kind = 1) as views,
                       coalesce(percentile_cont(0.5) within group (order by e.amount) filter (where e.kind = 2), 0)::int / 1000 as seconds,
                       count(*) filter (where e.kind = 3) as exposed,
                       count(*) filter (where e.kind = 4) as clicked,
                       count(*) filter (where e.kind = 5) as searches,
                       count(*) filter (where e.kind = 6) as carted,
                       count(*) filter (where e.kind = 7) as shared
                  from behaviour_event e
                  join behaviour_visit v on v.id = e.visit_id
                 where e.at >= :from
                 group by 1
                 order by 1 desc
                """)
                .param("zone", zone)
                .param("from", Timestamp.from(from))
                .query(Row.mapper(row -> new TrafficDay(
                        LocalDate.parse(row.text("day")),
                        row.count("visitors"),
                        row.count("known"),
                        row.count("visits"),
                        row.count("views"),
                        row.count("seconds"),
                        row.count("exposed"),
                        row.count("clicked"),
                        row.count("searches"),
                        row.count("carted"),
                        row.count("shared"))))
                .list();
    }

    /** @param subject an id, or the words that were searched */
    record TrafficSubject(String subject, int exposed, int clicked, int carted) {}

    /** Of these alone: what strangers tell of things that are none displaces nothing. */
    List<TrafficSubject> products(Instant from, Collection<String> known, int most) {
        return db.sql("""
                select e.subject,
                       count(*) filter (where e.kind = 3) as exposed,
                       count(*) filter (where e.kind = 4) as clicked,
                       count(*) filter (where e.kind = 6) as carted
                  from behaviour_event e
                 where e.at >= :from
                   and e.subject_kind = 'PRODUCT'
                   and e.kind in (3, 4, 6)
                   and e.subject = any(:known)
                 group by e.subject
                 order by clicked desc, exposed desc, e.subject
                 limit :most
                """)
                .param("from", Timestamp.from(from))
                .param("known", known.toArray(String[]::new))
                .param("most", most)
                .query(Row.mapper(row -> new TrafficSubject(
                        row.text("subject"), row.count("exposed"), row.count("clicked"), row.count("carted"))))
                .list();
    }
}
