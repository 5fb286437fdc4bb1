package io.juhui.party.identity;

import static io.juhui.testing.StaffDoor.FIRST;
import static io.juhui.testing.StaffDoor.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.StaffDoor;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@JuhuiTest
class StaffSessionsApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    StaffDoor door;

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse() {
        var name = door.hire("CLERK");
        var cookie = StaffDoor.cookie(door.logIn(name, FIRST));
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Max-Age", "Secure");
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        assertThat(StaffDesk.cookie("x", request).build().toString()).contains("; Secure");
    }

    @Test
    @DisplayName("R06 a console write without the CSRF header is refused")
    void refusesConsoleWritesWithoutTheCsrfHeader() {
        var staff = given.staff("staff:edit");
        var cookieOnly = http.with("Cookie", "juhui_staff=" + staff.cookie() + "; XSRF-TOKEN=abc");
        var body = Map.of("displayName", "坏人", "roles", List.of("CLERK"), "active", true);
        assertThat(cookieOnly
                        .put("/api/console/staff/" + staff.id().value(), body)
                        .status())
                .isEqualTo(403);
        assertThat(cookieOnly
                        .with("X-XSRF-TOKEN", "abd")
                        .put("/api/console/staff/" + staff.id().value(), body)
                        .status())
                .isEqualTo(403);
        assertThat(db.sql("select display_name from staff where id = :id")
                        .param("id", staff.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(staff.name());
    }

    @Test
    void handsOutTheCsrfCookieThatAWriteNeeds() {
        var name = door.hire("CLERK");
        var entered = door.logIn(name, FIRST);
        var session = StaffDoor.cookie(entered).replaceFirst(";.*", "");
        var page = http.with("Cookie", session).get("/api/console/session");
        var csrf = page.raw().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
        assertThat(csrf).doesNotContain("HttpOnly");
        var pair = csrf.replaceFirst(";.*", "");
        var written = http.with("Cookie", session + "; " + pair)
                .with("X-XSRF-TOKEN", pair.substring("XSRF-TOKEN=".length()))
                .post("/api/console/password", Map.of("old", FIRST, "new", SECOND));
        assertThat(written.status()).isEqualTo(204);
    }

    @Test
    @DisplayName("Q10 changing the password ends every other session, at once")
    void endsOtherSessionsWhenThePasswordChanges() {
        var name = door.hire("CLERK");
        var here = door.session(name, FIRST);
        var elsewhere = door.session(name, FIRST);
        elsewhere.get("/api/console/session").ok();
        assertThat(here.post("/api/console/password", Map.of("old", "wrong wrong 1", "new", SECOND))
                        .problem())
                .isEqualTo("identity/old-password-wrong");
        assertThat(here.post("/api/console/password", Map.of("old", FIRST, "new", SECOND))
                        .status())
                .isEqualTo(204);
        assertThat(elsewhere.get("/api/console/session").status()).isEqualTo(401);
        assertThat(here.get("/api/console/session")
                        .ok()
                        .get("mustChangePassword")
                        .asBoolean())
                .isFalse();
        assertThat(door.logIn(name, FIRST).problem()).isEqualTo("identity/credentials-wrong");
        door.session(name, SECOND);
    }

    @Test
    @DisplayName("Q10 a reset password ends every session of that person, at once")
    void endsEverySessionWhenThePasswordIsReset() {
        var owner = given.owner();
        var name = door.hire("CLERK");
        var here = door.session(name, FIRST);
        var elsewhere = door.session(name, FIRST);
        var id = here.get("/api/console/session").ok().get("id").asString();
        assertThat(owner.put("/api/console/staff/" + id + "/password", Map.of("password", SECOND))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/console/session").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/console/session").status()).isEqualTo(401);
        assertThat(door.session(name, SECOND)
                        .get("/api/console/session")
                        .ok()
                        .get("mustChangePassword")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("Q08 a stolen session is no way to try out the password")
    void throttlesGuessingTheOldPassword() {
        var staff = door.hired("CLERK");
        var answers = IntStream.range(0, 15)
                .mapToObj(i -> staff.post("/api/console/password", Map.of("old", "wrong wrong " + i, "new", FIRST))
                        .problem())
                .toList();
        assertThat(answers.subList(0, 5)).containsOnly("identity/old-password-wrong");
        assertThat(answers.subList(10, 15)).containsOnly("identity/too-many-logins");
    }

    @Test
    void endsTheSessionAtLogOut() {
        var staff = given.staff();
        staff.http().get("/api/console/session").ok();
        assertThat(staff.http().delete("/api/console/session").status()).isEqualTo(204);
        assertThat(staff.http().get("/api/console/session").status()).isEqualTo(401);
    }
}
