package io.juhui.insight.behaviour.event;

import io.juhui.insight.behaviour.event.EventRoad.Told;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.Writes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements of a batch; visits are locked in the order of their ids. */
@Component
class EventWriter {

    /** Visits that are new to the shop; those that are not stay as they are. */
    void begin(List<Told> all, Instant at, Writes trip) {
        var visits = visits(all);
        trip.add("""
                insert into behaviour_visit (id, visitor, channel, began_at, last_at)
                select d.id, d.visitor, d.channel, :at, :at
                  from unnest(:ids::uuid[], :visitors::uuid[], :channels) as d(id, visitor, channel)
                 order by d.id
                    on conflict (id) do nothing
                """)
                .param("ids", texts(visits, told -> told.batch().visit().toString()))
                .param("visitors", texts(visits, told -> told.batch().visitor().toString()))
                .param("channels", texts(visits, told -> told.batch().channel()))
                .param("at", Timestamp.from(at));
    }

    void lock(List<Told> all, Writes trip, BiConsumer<UUID, Integer> known) {
        trip.add("select id, batches from behaviour_visit where id = any(:ids::uuid[]) order by id for update")
                .param("ids", texts(visits(all), told -> told.batch().visit().toString()))
                .read(row -> known.accept(UUID.fromString(row.text("id")), row.count("batches")));
    }

    /** What is new, and how far each visit has come; a visit stays of the buyer who was first known in it. */
    void write(List<Told> fresh, Instant at, Writes trip) {
        if (fresh.isEmpty()) {
            return;
        }
        trip.add("""
                update behaviour_visit v
                   set batches = d.number, last_at = :at, buyer_id = coalesce(v.buyer_id, d.buyer)
                  from (select u.id, max(u.number) as number, max(u.buyer) as buyer
                          from unnest(:ids::uuid[], :numbers, :buyers) as u(id, number, buyer)
                         group by u.id) d
                 where v.id = d.id
                """)
                .param("ids", texts(fresh, told -> told.batch().visit().toString()))
                .param(
                        "numbers",
                        fresh.stream().mapToInt(told -> told.batch().number()).toArray())
                .param("buyers", fresh.stream().map(EventWriter::buyer).toArray(Long[]::new))
                .param("at", Timestamp.from(at));
        events(fresh, at, trip);
    }

    private record Line(UUID visit, BehaviourEvent event) {}

    private static void events(List<Told> fresh, Instant at, Writes trip) {
        var lines = new ArrayList<Line>();
        fresh.forEach(told -> told.batch()
                .events()
                .forEach(event -> lines.add(new Line(told.batch().visit(), event))));
        trip.add("""
                insert into behaviour_event (at, visit_id, kind, page, subject_kind, subject, amount)
                select :at::timestamptz - d.ago * interval '1 millisecond', d.visit, d.kind, d.page, d.subject_kind, d.subject, d.amount
                  from unnest(:agos, :visits::uuid[], :kinds, :pages, :subjectKinds, :subjects, :amounts)
                       as d(ago, visit, kind, page, subject_kind, subject, amount)
                """)
                .param("at", at.toString())
                .param(
                        "agos",
                        lines.stream().mapToInt(line -> line.event().ago()).toArray())
                .param("visits", texts(lines, line -> line.visit().toString()))
                .param(
                        "kinds",
                        lines.stream()
                                .mapToInt(line -> line.event().kind().code())
                                .toArray())
                .param("pages", texts(lines, line -> line.event().page()))
                .param("subjectKinds", texts(lines, line -> line.event().subjectKind()))
                .param("subjects", texts(lines, line -> line.event().subject()))
                .param(
                        "amounts",
                        lines.stream().mapToInt(line -> line.event().amount()).toArray())
                .expect(lines.size());
    }

    private static @Nullable Long buyer(Told told) {
        return told.buyer().map(BuyerId::value).orElse(null);
    }

    private static Collection<Told> visits(List<Told> all) {
        var visits = new TreeMap<UUID, Told>();
        all.forEach(told -> visits.putIfAbsent(told.batch().visit(), told));
        return visits.values();
    }

    private static <T> @Nullable String[] texts(Collection<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
