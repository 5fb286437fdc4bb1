package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.Secrets;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@JuhuiTest
class StaffApiTest {

    private static final String FIRST = "correct horse 1";
    private static final String SECOND = "battery staple 2";

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    Owners owners;

    @Autowired
    Secrets secrets;

    private Http.Answer logIn(String name, String password) {
        return http.post("/api/console/session", Map.of("name", name, "password", password));
    }

    private static String cookie(Http.Answer answer) {
        return answer.raw().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("juhui_staff="))
                .findFirst()
                .orElseThrow();
    }

    private Http session(String name, String password) {
        var answer = logIn(name, password);
        answer.ok();
        return given.console(cookie(answer).substring("juhui_staff=".length()).replaceFirst(";.*", ""));
    }

    private String hire(Http owner, String... roles) {
        var name = "clerk-" + System.nanoTime();
        var body = Map.of("name", name, "displayName", "小王", "roles", List.of(roles), "password", FIRST);
        assertThat(owner.post("/api/console/staff", body).status()).isEqualTo(201);
        return name;
    }

    private Http hired(String... roles) {
        var name = hire(given.owner(), roles);
        var first = session(name, FIRST);
        assertThat(first.post("/api/console/password", Map.of("old", FIRST, "new", SECOND))
                        .status())
                .isEqualTo(204);
        return first;
    }

    @Test
    @DisplayName("Q02 the first owner's password is made at the first start and is printed by the demo")
    void makesTheFirstOwnersPassword() {
        var first = owners.firstLogIn().orElseThrow();
        assertThat(first.password()).hasSizeGreaterThanOrEqualTo(40).isEqualTo(secrets.get("owner-password"));
        var owner = session(first.name(), first.password());
        var view = owner.get("/api/console/session").ok();
        assertThat(view.get("mustChangePassword").asBoolean())
                .as("the demo keeps it")
                .isFalse();
        assertThat(view.get("roles").get(0).asString()).isEqualTo("OWNER");
        for (var common : List.of("owner", "admin", "123456", "admin123", "")) {
            assertThat(logIn("admin", common).problem()).isEqualTo("identity/credentials-wrong");
        }
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse() {
        var name = hire(given.owner(), "CLERK");
        var cookie = cookie(logIn(name, FIRST));
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
        var name = hire(given.owner(), "CLERK");
        var entered = logIn(name, FIRST);
        var session = cookie(entered).replaceFirst(";.*", "");
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
        var name = hire(given.owner(), "CLERK");
        var here = session(name, FIRST);
        var elsewhere = session(name, FIRST);
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
        assertThat(logIn(name, FIRST).problem()).isEqualTo("identity/credentials-wrong");
        session(name, SECOND);
    }

    @Test
    @DisplayName("Q10 a reset password ends every session of that person, at once")
    void endsEverySessionWhenThePasswordIsReset() {
        var owner = given.owner();
        var name = hire(owner, "CLERK");
        var here = session(name, FIRST);
        var elsewhere = session(name, FIRST);
        var id = here.get("/api/console/session").ok().get("id").asString();
        assertThat(owner.put("/api/console/staff/" + id + "/password", Map.of("password", SECOND))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/console/session").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/console/session").status()).isEqualTo(401);
        assertThat(session(name, SECOND)
                        .get("/api/console/session")
                        .ok()
                        .get("mustChangePassword")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("Q08 a stolen session is no way to try out the password")
    void throttlesGuessingTheOldPassword() {
        var staff = hired("CLERK");
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

    @Test
    @DisplayName("P11 a change of role or a dismissal acts on live sessions at once")
    void changesPermissionsOfLiveSessions() {
        var owner = given.owner();
        var shopkeeper = hired("SHOPKEEPER");
        var id = shopkeeper.get("/api/console/session").ok().get("id").asString();
        assertThat(shopkeeper.get("/api/console/settings").status()).isEqualTo(200);
        owner.put("/api/console/staff/" + id, Map.of("displayName", "小王", "roles", List.of("CLERK"), "active", true))
                .ok();
        assertThat(shopkeeper.get("/api/console/settings").problem()).isEqualTo("web/forbidden");
        owner.put("/api/console/staff/" + id, Map.of("displayName", "小王", "roles", List.of("CLERK"), "active", false))
                .ok();
        assertThat(shopkeeper.get("/api/console/session").status()).isEqualTo(401);
    }

    @Test
    void letsNobodyGrantMoreThanTheyHave() {
        var lead = given.staff("staff:edit", "goods:view");
        var body = Map.of(
                "name", "boss-" + System.nanoTime(), "displayName", "大", "roles", List.of("OWNER"), "password", FIRST);
        assertThat(lead.http().post("/api/console/staff", body).problem()).isEqualTo("identity/role-beyond-own");
        var owner = given.staff("*");
        assertThat(lead.http()
                        .put("/api/console/staff/" + owner.id().value() + "/password", Map.of("password", FIRST))
                        .problem())
                .isEqualTo("identity/role-beyond-own");
    }

    @Test
    void refusesWeakPasswordsAndTakenNames() {
        var owner = given.owner();
        var name = hire(owner, "CLERK");
        var again = Map.of("name", name, "displayName", "x", "roles", List.of("CLERK"), "password", FIRST);
        assertThat(owner.post("/api/console/staff", again).problem()).isEqualTo("identity/staff-name-taken");
        for (var weak : List.of("", "short", "aaaaaaaaaaaa", "weak-password-" + "x".repeat(80))) {
            var body = Map.of(
                    "name", "w-" + System.nanoTime(), "displayName", "x", "roles", List.of("CLERK"), "password", weak);
            assertThat(owner.post("/api/console/staff", body).problem()).isEqualTo("identity/password-weak");
        }
    }

    @Test
    void keepsOneOwner() {
        var id = db.sql("select s.id from staff s join staff_role r on r.staff_id = s.id where r.role = 'OWNER'")
                .query(Long.class)
                .single();
        var body = Map.of("displayName", "店主", "roles", List.of("CLERK"), "active", true);
        assertThat(given.owner().put("/api/console/staff/" + id, body).problem())
                .isEqualTo("identity/last-owner");
        body = Map.of("displayName", "店主", "roles", List.of("OWNER"), "active", false);
        assertThat(given.owner().put("/api/console/staff/" + id, body).problem())
                .isEqualTo("identity/last-owner");
    }

    @Test
    void listsRolesInTheLanguageOfTheReader() {
        var roles = given.owner().get("/api/console/roles").ok();
        assertThat(roles.get(0).get("title").asString()).isEqualTo("店主");
        var english = given.owner()
                .with("Accept-Language", "en")
                .get("/api/console/roles")
                .ok();
        assertThat(english.get(0).get("title").asString()).isEqualTo("Owner");
    }
}
