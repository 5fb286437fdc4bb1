package io.juhui.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * Statements collected for {@link OneTrip}, each with named parameters and the number of rows it has to touch. What has to be read
 * after a lock of the same trip may be among them: each statement sees what was committed before its own turn.
 */
public final class Writes {

    private static final Map<String, Parsed> KNOWN = new ConcurrentHashMap<>();

    private final List<Write> writes = new ArrayList<>();
    private final Consumer<List<Write>> trip;

    /** @param text with question marks */
    private record Parsed(ParsedSql names, String text) {}

    Writes(Consumer<List<Write>> trip) {
        this.trip = trip;
    }

    /** @param sql one statement, a constant of the program */
    public Write add(String sql) {
        var write = new Write(sql);
        writes.add(write);
        return write;
    }

    /** The trip itself, with what has been added since the last one; none where nothing has. */
    public void send() {
        if (!writes.isEmpty()) {
            var all = List.copyOf(writes);
            writes.clear();
            trip.accept(all);
        }
    }

    /** One statement; arrays are parameters like any other. */
    public static final class Write {
        private final String sql;
        private final MapSqlParameterSource values = new MapSqlParameterSource();
        private int rows = -1;
        private @Nullable Consumer<Row> reader;

        private Write(String sql) {
            this.sql = sql;
        }

        public Write param(String name, @Nullable Object value) {
            values.addValue(name, value);
            return this;
        }

        /** Another number of rows is an error and undoes everything: some guard in the statement has held. */
        public void expect(int rows) {
            this.rows = rows;
        }

        /** This statement answers rows; {@code reader} is given one after the other. */
        public void read(Consumer<Row> reader) {
            this.reader = reader;
        }

        @Nullable
        Consumer<Row> reader() {
            return reader;
        }

        String text() {
            return parsed().text();
        }

        @Nullable
        Object[] values() {
            return NamedParameterUtils.buildValueArray(parsed().names(), values, null);
        }

        void check(int touched) {
            if (rows >= 0 && touched != rows) {
                throw new IllegalStateException(touched + " rows instead of " + rows + ": " + sql);
            }
        }

        private Parsed parsed() {
            return KNOWN.computeIfAbsent(sql, s -> {
                var names = NamedParameterUtils.parseSqlStatement(s);
                return new Parsed(names, NamedParameterUtils.substituteNamedParameters(names, values));
            });
        }
    }
}
