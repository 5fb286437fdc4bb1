package io.juhui.party.identity;

import static io.juhui.testing.StaffDoor.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.Secrets;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.StaffDoor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class StaffApiTest {

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

    @Autowired
    StaffDoor door;

    @Test
    @DisplayName("Q02 the first owner's password is made at the first start and is printed by the demo")
    void makesTheFirstOwnersPassword() {
        var first = owners.firstLogIn().orElseThrow();
        assertThat(first.password()).hasSizeGreaterThanOrEqualTo(40).isEqualTo(secrets.get("owner-password"));
        var owner = door.session(first.name(), first.password());
        var view = owner.get("/api/console/session").ok();
        assertThat(view.get("mustChangePassword").asBoolean())
                .as("the demo keeps it")
                .isFalse();
        assertThat(view.get("roles").get(0).asString()).isEqualTo("OWNER");
        for (var common : List.of("owner", "admin", "123456", "admin123", "")) {
            assertThat(door.logIn("admin", common).problem()).isEqualTo("identity/credentials-wrong");
        }
    }

    @Test
    @DisplayName("P11 a change of role or a dismissal acts on live sessions at once")
    void changesPermissionsOfLiveSessions() {
        var owner = given.owner();
        var shopkeeper = door.hired("SHOPKEEPER");
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
        var name = door.hire("CLERK");
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
