package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.FreshDatabase;
import io.juhui.testing.Together;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The schema is made while the process dies, and by several processes at once. */
class MigrationCrashTest {

    /** Ends the connection at the planned statement, as the death of the process at its other end would. */
    private static final String KILLER = """
            create schema killer;
            create sequence killer.statements;
            create table killer.plan (at bigint);
            insert into killer.plan values (0);
            create function killer.kill() returns event_trigger language plpgsql as $$
            begin
                if exists (select from pg_event_trigger_ddl_commands() where in_extension) then
                    return; -- an extension brings hundreds
                end if;
                if nextval('killer.statements') = (select at from killer.plan) then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
            end $$;
            create event trigger killer on ddl_command_end execute function killer.kill();
            """;

    private static final List<String> SHAPE = List.of(
            """
            select table_name, column_name, data_type, is_nullable, column_default, ordinal_position
              from information_schema.columns
             where table_schema = 'public'
             order by table_name, ordinal_position
            """,
            "select indexdef from pg_indexes where schemaname = 'public' order by indexdef",
            """
            select conrelid::regclass, conname, pg_get_constraintdef(oid)
              from pg_constraint
             where connamespace = 'public'::regnamespace
             order by 1, 2
            """,
            """
            select table_name, query_to_xml('select count(*) from ' || quote_ident(table_name), false, false, '')::text
              from information_schema.tables
             where table_schema = 'public'
             order by table_name
            """,
            "select version, script, checksum, success from flyway_schema_history order by version");

    @Test
    @DisplayName("B12 建库中途被杀，一次又一次：重启接着建，最后与一气呵成的一模一样")
    void endsWholeHoweverOftenItIsKilled() throws SQLException {
        var whole = FreshDatabase.make();
        migrate(whole);
        var killed = FreshDatabase.make();
        execute(killed, KILLER);

        var deaths = 0;
        while (diesAt(killed, 1 + 3 * deaths)) {
            deaths++;
        }

        assertThat(deaths).isGreaterThan(8);
        assertThat(shape(killed)).isEqualTo(shape(whole));
        assertThat(migrate(killed).migrationsExecuted)
                .as("nothing is left to do")
                .isZero();
    }

    @Test
    @DisplayName("B12 几个节点同时第一次启动：每一步恰好执行一次，谁也不失败")
    void isMadeOnceByNodesThatStartAtOnce() throws SQLException {
        var shared = FreshDatabase.make();

        var results = Together.run(Collections.nCopies(4, (Callable<MigrateResult>) () -> migrate(shared)));

        var steps = rows(shared, "select version from flyway_schema_history where success");
        assertThat(steps).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(results.stream().mapToInt(r -> r.migrationsExecuted).sum()).isEqualTo(steps.size());
    }

    /** Whether it was killed on its way; every start finds only whole steps behind it. */
    private static boolean diesAt(FreshDatabase.Made database, int statement) throws SQLException {
        execute(
                database,
                "update killer.plan set at = " + statement
                        + " + (select case when is_called then last_value else 0 end from killer.statements)");
        try {
            migrate(database);
            return false;
        } catch (FlywayException e) {
            if (!rows(database, "select 1 from killer.plan join killer.statements on at = last_value")
                    .isEmpty()) {
                return true;
            }
            throw e; // of something else
        }
    }

    private static MigrateResult migrate(FreshDatabase.Made database) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static List<List<String>> shape(FreshDatabase.Made database) throws SQLException {
        var shape = new ArrayList<List<String>>();
        for (var query : SHAPE) {
            shape.add(rows(database, query));
        }
        return shape;
    }

    private static List<String> rows(FreshDatabase.Made database, String query) throws SQLException {
        try (var connection = database.connect();
                var result = connection.createStatement().executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join(" | ", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }

    private static void execute(FreshDatabase.Made database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
