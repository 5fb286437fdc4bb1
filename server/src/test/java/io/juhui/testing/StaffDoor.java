package io.juhui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The way into the console by name and password, for tests; who needs no password asks {@link Given#staff}. */
@Component
@Lazy
public class StaffDoor {

    /** What somebody hired here logs in with at first. */
    public static final String FIRST = "correct horse 1";

    public static final String SECOND = "battery staple 2";

    private final Http http;
    private final Given given;

    StaffDoor(Http http, Given given) {
        this.http = http;
        this.given = given;
    }

    public Http.Answer logIn(String name, String password) {
        return http.post("/api/console/session", Map.of("name", name, "password", password));
    }

    /** A caller in the session that this log-in opened. */
    public Http session(Http.Answer entered) {
        entered.ok();
        return given.console(cookie(entered).replaceFirst("juhui_staff=([^;]*).*", "$1"));
    }

    public Http session(String name, String password) {
        return session(logIn(name, password));
    }

    /** The whole header that sets the session's cookie. */
    public static String cookie(Http.Answer entered) {
        return entered.raw().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("juhui_staff="))
                .findFirst()
                .orElseThrow();
    }

    /** The name of somebody new, whose password is {@link #FIRST} and has to be changed. */
    public String hire(String... roles) {
        var name = "clerk-" + System.nanoTime();
        var body = Map.of("name", name, "displayName", "小王", "roles", List.of(roles), "password", FIRST);
        assertThat(given.owner().post("/api/console/staff", body).status()).isEqualTo(201);
        return name;
    }

    /** Somebody new who has changed the password to {@link #SECOND}. */
    public Http hired(String... roles) {
        var session = session(hire(roles), FIRST);
        assertThat(session.post("/api/console/password", Map.of("old", FIRST, "new", SECOND))
                        .status())
                .isEqualTo(204);
        return session;
    }
}
