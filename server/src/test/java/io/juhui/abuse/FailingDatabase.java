package io.juhui.abuse;

import io.juhui.testing.FreshDatabase;
import io.juhui.testing.Together;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop's database as an administrator, or its disk, spoils it. */
final class FailingDatabase {

    private static final List<String> WRITTEN = List.of("address", "pulse");

    private final String name;
    private final JdbcClient db;

    FailingDatabase(String url, JdbcClient db) {
        this.name = url.replaceFirst(".*/", "");
        this.db = db;
    }

    void refuseWrites() {
        FreshDatabase.fromOutside("alter database " + name + " set default_transaction_read_only = on");
        cutConnections();
    }

    void beAway() {
        FreshDatabase.fromOutside("alter database " + name + " with allow_connections false");
        cutConnections();
    }

    void fillTheDisk() {
        db.sql("""
                create function full_disk() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$
                """).update();
        for (var table : WRITTEN) {
            db.sql("create trigger full_disk before insert or update on " + table
                            + " for each row execute function full_disk()")
                    .update();
        }
    }

    void freeTheDisk() {
        db.sql("drop function full_disk cascade").update();
    }

    void comeBack() {
        FreshDatabase.fromOutside("alter database " + name + " with allow_connections true");
        FreshDatabase.fromOutside("alter database " + name + " reset default_transaction_read_only");
        cutConnections();
    }

    boolean everyConnectionAnswers() {
        try {
            Together.run(20, _ -> db.sql("select 1").query(Integer.class).single());
            return true;
        } catch (AssertionError dead) {
            return false;
        }
    }

    private void cutConnections() {
        FreshDatabase.fromOutside(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
    }
}
