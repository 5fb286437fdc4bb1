package io.juhui.platform.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code juhui.data} is the folder of everything kept; {@code juhui.db.*} names a PostgreSQL ≥ 15, or the embedded one. */
@ConfigurationProperties("juhui")
record StoreProperties(
        @DefaultValue("data") Path data, @DefaultValue Db db) {

    record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("16") int pool) {}
}
