package io.juhui.party.membership;

import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The levels, lowest first, in each node's memory. */
@Component
public class Levels {

    private final JdbcClient db;
    private final Stale stale;
    private final Replica<List<Level>> all;

    Levels(JdbcClient db, Stale stale, Replicas replicas) {
        this.db = db;
        this.stale = stale;
        this.all = replicas.of("member-levels", this::read);
    }

    public List<Level> all() {
        return all.get();
    }

    public Optional<Level> find(long id) {
        return all().stream().filter(level -> level.id() == id).findFirst();
    }

    /** The highest that this growth reaches; the lowest begins at nothing. */
    public Level of(long growth) {
        Level reached = all().getFirst();
        for (var level : all()) {
            if (growth >= level.growthFrom()) {
                reached = level;
            }
        }
        return reached;
    }

    /** What comes after it, if anything does. */
    public Optional<Level> after(Level level) {
        return all().stream().filter(l -> l.growthFrom() > level.growthFrom()).findFirst();
    }

    /** Replaces all of them, lowest first; every member's level is looked at again, a few hundred at a time. */
    @Transactional
    public void replace(List<Level> levels) {
        db.sql("delete from member_level where id <> all(:ids)")
                .param("ids", ids(levels))
                .update();
        db.sql("delete from member_price where level_id <> all(:ids)")
                .param("ids", ids(levels))
                .update();
        // thresholds are unique: move them out of each other's way first
        db.sql("""
                update member_level l
                   set growth_from = 1000000000 - r.place
                  from (select id, row_number() over (order by growth_from desc) as place from member_level) r
                 where r.id = l.id
                """).update();
        levels.forEach(this::put);
        all.changing();
        stale.everybody();
    }

    private void put(Level level) {
        var benefits = level.benefits();
        db.sql("""
                insert into member_level (id, name, name_en, growth_from, icon_id, points_rate, early_hours, agent,
                       birthday_points, price_rate, free_freight)
                values (:id, :name, :nameEn, :from, :icon, :points, :early, :agent, :birthday, :price, :freight)
                on conflict (id) do update
                   set name = excluded.name, name_en = excluded.name_en, growth_from = excluded.growth_from,
                       icon_id = excluded.icon_id, points_rate = excluded.points_rate, early_hours = excluded.early_hours,
                       agent = excluded.agent, birthday_points = excluded.birthday_points,
                       price_rate = excluded.price_rate, free_freight = excluded.free_freight
                """)
                .param("id", level.id())
                .param("name", level.name().zh())
                .param("nameEn", level.name().en())
                .param("from", level.growthFrom())
                .param("icon", level.icon(), java.sql.Types.BIGINT)
                .param("points", benefits.points().basisPoints())
                .param("early", benefits.earlyHours())
                .param("agent", benefits.agent())
                .param("birthday", benefits.birthdayPoints())
                .param("price", benefits.price().basisPoints())
                .param("freight", benefits.freeFreight())
                .update();
    }

    private static long[] ids(Collection<Level> levels) {
        return levels.stream().mapToLong(Level::id).toArray();
    }

    private List<Level> read() {
        return db.sql("""
                select id, name, name_en, growth_from, icon_id, points_rate, early_hours, agent, birthday_points, price_rate,
                       free_freight
                  from member_level
                 order by growth_from
                """).query(Row.mapper(Levels::level)).list();
    }

    private static Level level(Row row) {
        return new Level(
                row.number("id"),
                new Words(row.text("name"), row.text("name_en")),
                row.number("growth_from"),
                row.maybeNumber("icon_id"),
                new Level.Benefits(
                        new Rate(row.count("points_rate")),
                        row.count("early_hours"),
                        row.flag("agent"),
                        row.count("birthday_points"),
                        new Rate(row.count("price_rate")),
                        row.flag("free_freight")));
    }
}
