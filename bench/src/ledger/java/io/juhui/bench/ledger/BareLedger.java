package io.juhui.bench.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** What one transfer costs the database: its statements, written out, each in a transaction of its own connection. */
final class BareLedger implements AutoCloseable {

    private static final String POT = "balance.principal";

    private final DataSource source;
    private final Deque<Connection> free = new ArrayDeque<>();
    private final List<Connection> all = new ArrayList<>();

    BareLedger(DataSource source) {
        this.source = source;
    }

    private synchronized Connection take() throws SQLException {
        var connection = free.poll();
        if (connection == null) {
            connection = source.getConnection();
            connection.setAutoCommit(false);
            all.add(connection);
        }
        return connection;
    }

    private synchronized void giveBack(Connection connection) {
        free.push(connection);
    }

    void spend(long owner, long id) throws SQLException {
        var connection = take();
        long amount;
        try (var lock = connection.prepareStatement(
                "select amount from ledger_balance where owner = ? and pot = ? for update")) {
            lock.setLong(1, owner);
            lock.setString(2, POT);
            try (var rows = lock.executeQuery()) {
                rows.next();
                amount = rows.getLong(1);
            }
        }
        try (var earlier = connection.prepareStatement("select id from ledger_transfer where key = ?")) {
            earlier.setString(1, "bare:" + id);
            earlier.executeQuery().close();
        }
        try (var write = connection.prepareStatement("""
                update ledger_balance set amount = amount - 1 where owner = ? and pot = ?;
                insert into ledger_transfer (id, kind, key, digest, cause_kind, cause, zh, en, is_hold, at)
                values (?, 'bare.spend', ?, '00000000000000000000000000000000', 'bare', ?, '测量', 'Measured', false, now());
                insert into ledger_entry (transfer, number, owner, pot, amount, after)
                values (?, 1, ?, ?, -1, ?), (?, 2, 0, 'balance.spent', 1, null)
                """)) {
            write.setLong(1, owner);
            write.setString(2, POT);
            write.setLong(3, id);
            write.setString(4, "bare:" + id);
            write.setLong(5, id);
            write.setLong(6, id);
            write.setLong(7, owner);
            write.setString(8, POT);
            write.setLong(9, amount - 1);
            write.setLong(10, id);
            write.execute();
        }
        connection.commit();
        giveBack(connection);
    }

    @Override
    public void close() throws SQLException {
        for (var connection : all) {
            connection.close();
        }
    }
}
