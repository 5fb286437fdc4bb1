package io.juhui.platform.settings;

import io.juhui.platform.jobs.RecurringWork;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads and stores settings; held in memory, refreshed on change here and within seconds on other nodes. */
@Component
public class Settings implements RecurringWork {

    private final JdbcClient db;
    private volatile Map<String, String> stored = Map.of();
    private volatile boolean loaded;

    Settings(JdbcClient db) {
        this.db = db;
    }

    public <T> T get(Setting<T> setting) {
        if (!loaded) {
            run();
        }
        var text = stored.get(setting.key());
        return text == null ? setting.byDefault() : setting.parse(text);
    }

    /** Stores a new value; {@code text} has been parsed by the setting, so it is within bounds. */
    public void put(Setting<?> setting, String text) {
        setting.parse(text);
        db.sql("""
                insert into setting (key, value) values (:key, :value)
                on conflict (key) do update set value = excluded.value
                """).param("key", setting.key()).param("value", text).update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    run();
                }
            });
        } else {
            run();
        }
    }

    @Override
    public String name() {
        return "settings.refresh";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        var fresh = new HashMap<String, String>();
        db.sql("select key, value from setting").query(set -> {
            fresh.put(set.getString("key"), set.getString("value"));
        });
        stored = Map.copyOf(fresh);
        loaded = true;
    }
}
