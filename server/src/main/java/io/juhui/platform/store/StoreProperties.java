package io.juhui.platform.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
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

        private static final Set<String> SAMPLES = Set.of(
                "password",
                "passwd",
                "postgres",
                "changeme",
                "change-me",
                "admin",
                "root",
                "secret",
                "test",
                "example",
                "sample",
                "demo",
                "juhui",
                "123456",
                "12345678");
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

        /** An account of one's own needs a password that is no word out of a manual; one without any is let in otherwise. */
        void requireOwnPassword() {
            if (SAMPLES.contains(password.toLowerCase(Locale.ROOT))) {
                throw new Misconfigured(
                        "juhui.db.password is a sample that everybody knows",
                        "give the account a password of its own (alter role … password …) and name that");
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
