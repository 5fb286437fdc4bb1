package io.juhui.platform.store;

import io.juhui.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads one row in the types of the kernel: {@code row.money("paid_fen")}, {@code row.id("team_id", TeamId::new)}. */
public final class Row {

    private final ResultSet set;

    private Row(ResultSet set) {
        this.set = set;
    }

    /** Whatever row {@code set} stands at. */
    static Row of(ResultSet set) {
        return new Row(set);
    }

    /** Turns a reading function into a mapper for JdbcClient. */
    public static <T> RowMapper<T> mapper(Function<Row, T> reader) {
        return (set, _) -> reader.apply(new Row(set));
    }

    public <T> T id(String column, LongFunction<T> type) {
        return type.apply(number(column));
    }

    public <T> Optional<T> maybeId(String column, LongFunction<T> type) {
        var value = maybeNumber(column);
        return value == null ? Optional.empty() : Optional.of(type.apply(value));
    }

    public Money money(String column) {
        return Money.fen(number(column));
    }

    public @Nullable Money maybeMoney(String column) {
        var value = maybeNumber(column);
        return value == null ? null : Money.fen(value);
    }

    public long number(String column) {
        return read(() -> set.getLong(column));
    }

    public int count(String column) {
        return read(() -> set.getInt(column));
    }

    public @Nullable Long maybeNumber(String column) {
        long value = number(column);
        return read(set::wasNull) ? null : value;
    }

    public String text(String column) {
        var value = maybeText(column);
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    public @Nullable String maybeText(String column) {
        return maybe(() -> set.getString(column));
    }

    public boolean flag(String column) {
        return read(() -> set.getBoolean(column));
    }

    public Instant instant(String column) {
        var value = maybeInstant(column);
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    public @Nullable Instant maybeInstant(String column) {
        var value = maybe(() -> set.getTimestamp(column));
        return value == null ? null : value.toInstant();
    }

    public List<String> texts(String column) {
        return List.of(read(() -> (String[]) set.getArray(column).getArray()));
    }

    public List<Long> numbers(String column) {
        return List.of(read(() -> (Long[]) set.getArray(column).getArray()));
    }

    @FunctionalInterface
    private interface Read<T> {
        T get() throws SQLException;
    }

    @FunctionalInterface
    private interface MaybeRead<T> {
        @Nullable
        T get() throws SQLException;
    }

    private static <T> T read(Read<T> read) {
        try {
            return read.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> @Nullable T maybe(MaybeRead<T> read) {
        try {
            return read.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
