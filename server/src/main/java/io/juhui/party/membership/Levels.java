package io.juhui.party.membership;

import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import io.juhui.platform.store.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The levels, lowest first, in each node's memory. */
@Component
public class Levels {

    private final JdbcClient db;
    private final Stale stale;
    private final Replica<Listing> all;

    Levels(JdbcClient db, Stale stale, Replicas replicas) {
        this.db = db;
        this.stale = stale;
        this.all = replicas.of("member-levels", this::read);
    }

    /** @param version of the list as a whole */
    public record Listing(int version, List<Level> levels) {}

    public Listing listing() {
        return all.get();
    }

    public List<Level> all() {
        return listing().levels();
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

    /**
     * Replaces all of them, lowest first; every member's level is looked at again, a few hundred at a time. One save at a time:
     * who saw another version is refused, and {@code change} is asked with the levels as they are while nobody else saves.
     */
    @Transactional
    public Listing replace(int version, UnaryOperator<List<Level>> change) {
        var held = db.sql("update member_level_list set version = version + 1 where version = :version")
                .param("version", version)
                .update();
        if (held == 0) {
            throw MembershipProblem.LEVELS_CHANGED.problem();
        }
        var levels = change.apply(read().levels());
        db.sql("delete from member_level where id <> all(:ids)")
                .param("ids", ids(levels))
                .update();
        db.sql("delete from member_price where level_id <> all(:ids)")
                .param("ids", ids(levels))
                .update();
        db.sql("""
                delete from member_price_version v
                 where not exists (select from member_price p where p.sku_id = v.sku_id)
                """).update();
        levels.forEach(this::put);
        all.changing();
        stale.everybody();
        return new Listing(version + 1, levels);
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

    /** Both in one statement, so that they belong together. */
    private Listing read() {
        record Versioned(int version, Level level) {}
        var rows = db.sql("""
                select v.version, l.id, l.name, l.name_en, l.growth_from, l.icon_id, l.points_rate, l.early_hours, l.agent,
                       l.birthday_points, l.price_rate, l.free_freight
                  from member_level l
                 cross join member_level_list v
                 order by l.growth_from
                """)
                .query(Row.mapper(row -> new Versioned(row.count("version"), level(row))))
                .list();
        return new Listing(
                rows.getFirst().version(), rows.stream().map(Versioned::level).toList());
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
