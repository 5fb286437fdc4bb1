package io.juhui.platform.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
            @DefaultValue("16") int pool) {

        private static final Pattern LIBPQ = Pattern.compile("postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?(.+)");

        /** People write {@code postgresql://user:password@host/name}, as psql reads it; the driver wants it apart. */
        Db {
            var written = LIBPQ.matcher(url);
            if (written.matches()) {
                url = "jdbc:postgresql://" + written.group(3);
                user = written.group(1) == null ? user : decoded(written.group(1));
                password = written.group(2) == null ? password : decoded(written.group(2));
            }
        }

        private static String decoded(String part) {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Db[secret]";
        }
    }
}
