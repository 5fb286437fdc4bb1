package io.juhui.platform.settings;

import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and stores settings. */
@Component
public class Settings {

    private final JdbcClient db;
    private final Replica<Map<String, String>> stored;

    Settings(JdbcClient db, Replicas replicas) {
        this.db = db;
        this.stored = replicas.of("settings", this::read);
    }

    public <T> T get(Setting<T> setting) {
        var text = stored.get().get(setting.key());
        return text == null ? setting.byDefault() : setting.parse(text);
    }

    /** Stores a new value, or refuses it as {@link Setting#parse} does; it counts from the commit on. */
    @Transactional
    public void put(Setting<?> setting, String text) {
        setting.parse(text);
        db.sql("""
                insert into setting (key, value) values (:key, :value)
                on conflict (key) do update set value = excluded.value
                """).param("key", setting.key()).param("value", text).update();
        stored.changing();
    }

    private Map<String, String> read() {
        var values = new HashMap<String, String>();
        db.sql("select key, value from setting").query(set -> {
            values.put(set.getString("key"), set.getString("value"));
        });
        return Map.copyOf(values);
    }
}
