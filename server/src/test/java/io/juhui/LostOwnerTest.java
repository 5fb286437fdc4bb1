package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Http;
import io.juhui.testing.PlainShopTest;
import io.juhui.testing.StaffDoor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop that lost its owner gets one back on the machine itself, while it is running. */
@PlainShopTest
@ExtendWith(OutputCaptureExtension.class)
class LostOwnerTest {

    private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");

    @Autowired
    StaffDoor door;

    @Autowired
    JdbcClient db;

    @Autowired
    Environment environment;

    private record Ran(int exit, String page) {

        String password() {
            var found = PASSWORD.matcher(page);
            assertThat(found.find()).as(page).isTrue();
            return found.group(1);
        }
    }

    private Ran owner(String name) {
        var settings = Stream.of("juhui.data", "juhui.db.url", "juhui.db.user", "juhui.db.password")
                .map(key -> "--" + key + '=' + environment.getRequiredProperty(key));
        var args = Stream.concat(Stream.of("--juhui.mode=owner", "--juhui.owner=" + name), settings)
                .toArray(String[]::new);
        var page = new ByteArrayOutputStream();
        int exit = JuhuiApplication.owner(args, new PrintStream(page, true, StandardCharsets.UTF_8));
        return new Ran(exit, page.toString(StandardCharsets.UTF_8));
    }

    private long owners() {
        return db.sql("""
                select count(*) from staff s join staff_role r on r.staff_id = s.id where r.role = 'OWNER' and s.active
                """).query(Long.class).single();
    }

    /** Somebody of this name who may do nothing any more, with the first owner's old password. */
    private void retired(String name) {
        db.sql("""
                insert into staff (id, name, display_name, password_hash, must_change, active, created_at)
                select max(id) + 1, :name, '小王', max(password_hash), false, false, now() from staff
                """).param("name", name).update();
        db.sql("insert into staff_role (staff_id, role) select id, 'CLERK' from staff where name = :name")
                .param("name", name)
                .update();
    }

    @Test
    @DisplayName("没有店主的店：在服务器上恢复，密码一次性，首次登录必须改，员工收到通知")
    void givesALostShopItsOwnerBack(CapturedOutput logs) throws Exception {
        var old = Files.readString(Path.of(environment.getRequiredProperty("juhui.data"), "secrets", "owner-password"))
                .strip();
        var open = door.session("owner", old);
        db.sql("delete from staff_role").update();
        db.sql("insert into staff_role (staff_id, role) select id, 'CLERK' from staff")
                .update();
        assertThat(owners()).isZero();

        var ran = owner(" Owner ");

        assertThat(ran.exit()).isZero();
        assertThat(ran.page()).contains("is an active owner now", "[CLERK]", "1 sessions ended");
        assertThat(owners()).isEqualTo(1);
        assertThat(logs.getAll()).doesNotContain(ran.password());
        assertThat(stored()).doesNotContain(ran.password());
        assertThat(open.get("/api/console/session").status()).isEqualTo(401);
        assertThat(door.logIn("owner", old).problem()).isEqualTo("identity/credentials-wrong");
        var entered = door.logIn("owner", ran.password());
        assertThat(entered.ok().get("mustChangePassword").asBoolean()).isTrue();
        var owner = door.session(entered);
        assertThat(owner.get("/api/console/staff").problem()).isEqualTo("web/forbidden");
        assertThat(change(owner, ran.password()).status()).isEqualTo(204);
        assertThat(owner.get("/api/console/staff").status()).isEqualTo(200);
        assertThat(owner.get("/api/console/notices").text()).contains("在服务器上恢复了店主");
    }

    private static Http.Answer change(Http owner, String old) {
        return owner.post("/api/console/password", Map.of("old", old, "new", "a password of my own 2"));
    }

    private String stored() {
        return db.sql("select coalesce(string_agg(s::text, ''), '') from staff s")
                        .query(String.class)
                        .single()
                + db.sql("select coalesce(string_agg(n::text, ''), '') from staff_notice n")
                        .query(String.class)
                        .single();
    }

    @Test
    void bringsBackSomebodyWhoWasRetired() {
        retired("wang");

        var ran = owner("wang");

        assertThat(ran.exit()).isZero();
        assertThat(ran.page()).contains("active again");
        var session =
                door.session("wang", ran.password()).get("/api/console/session").ok();
        assertThat(session.get("roles").toString()).contains("OWNER", "CLERK");
    }

    @Test
    void refusesANameThatNobodyHas() {
        var before = stored();

        for (var nobody : List.of("stranger", "")) {
            var ran = owner(nobody);
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.page())
                    .contains("nothing was changed")
                    .contains("owner")
                    .doesNotContain("password:");
        }

        assertThat(stored()).isEqualTo(before);
    }
}
