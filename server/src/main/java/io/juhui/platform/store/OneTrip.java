package io.juhui.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends many statements to the database in one round trip, inside the caller's transaction. On a busy machine the waiting between
 * statements costs more than most statements.
 */
@Component
public class OneTrip {

    private final JdbcTemplate db;

    OneTrip(JdbcTemplate db) {
        this.db = db;
    }

    /** Runs what {@code collect} adds, in that order; a wrong number of rows is an error. */
    public void run(Consumer<Writes> collect) {
        var writes = open();
        collect.accept(writes);
        writes.send();
    }

    /** For who collects in several places; nothing travels before it is told to {@link Writes#send}. */
    public Writes open() {
        return new Writes(all -> db.execute((ConnectionCallback<Boolean>) connection -> send(connection, all)));
    }

    @SuppressWarnings("SqlSourceToSinkFlow") // constants of the program, one after the other
    private static boolean send(Connection connection, List<Writes.Write> writes) throws SQLException {
        var text = writes.stream().map(Writes.Write::text).collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(text)) {
            int position = 0;
            for (var write : writes) {
                for (var value : write.values()) {
                    statement.setObject(++position, value);
                }
            }
            statement.execute();
            for (var write : writes) {
                take(write, statement);
                statement.getMoreResults();
            }
            return true;
        }
    }

    private static void take(Writes.Write write, PreparedStatement statement) throws SQLException {
        var reader = write.reader();
        if (reader == null) {
            write.check(statement.getUpdateCount());
            return;
        }
        try (var rows = statement.getResultSet()) {
            var row = Row.of(rows);
            while (rows.next()) {
                reader.accept(row);
            }
        }
    }
}
