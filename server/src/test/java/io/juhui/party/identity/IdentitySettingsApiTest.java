package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.settings.Setting;
import io.juhui.testing.Given;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.StaffDoor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each setting is changed as a merchant does, and acts. */
@JuhuiTest
class IdentitySettingsApiTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    PhoneDoor door;

    @Autowired
    StaffDoor staff;

    @Autowired
    IdentitySettings group;

    private void set(Setting<?> setting, Object value) {
        assertThat(given.staff("settings:edit")
                        .http()
                        .put("/api/console/settings/" + setting.key(), Map.of("value", value.toString()))
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void restore() {
        group.settings().forEach(setting -> set(setting, setting.byDefault()));
    }

    @Test
    void letsTheMerchantDecideHowLongACodeIsValid() {
        set(IdentitySettings.CODE_MINUTES, 2);
        assertThat(door.send(given.phone()).ok().get("expiresInSeconds").asInt())
                .isEqualTo(120);
    }

    @Test
    void letsTheMerchantDecideHowManyCodesAPhoneGetsADay() {
        set(IdentitySettings.CODES_PER_PHONE, 1);
        var phone = given.phone();
        assertThat(door.send(phone).status()).isEqualTo(202);
        door.passAMinute(phone);
        assertThat(door.send(phone).problem()).isEqualTo("identity/too-many-codes");
    }

    @Test
    @DisplayName("T02 one address asking for many phones is throttled")
    void letsTheMerchantDecideHowManyCodesAnAddressGets() {
        set(IdentitySettings.CODES_PER_ADDRESS, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(door.send(given.phone()).status()).isEqualTo(202);
        }
        var refused = door.send(given.phone());
        assertThat(refused.problem()).isEqualTo("web/too-many-requests");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    @DisplayName("T02 the day's cost has a limit, whoever asks")
    void letsTheMerchantLimitTheCostOfADay() {
        set(IdentitySettings.CODES_PER_DAY, 1);
        door.send(given.phone());
        assertThat(door.send(given.phone()).problem()).isEqualTo("identity/too-many-codes");
    }

    @Test
    void letsTheMerchantDecideHowLongSessionsLast() {
        set(IdentitySettings.BUYER_DAYS, 3);
        set(IdentitySettings.STAFF_HOURS, 2);
        var buyer = given.buyer();
        assertThat(db.sql("select extract(day from expires_at - created_at)::int from buyer_token where buyer_id = :b")
                        .param("b", buyer.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        var name = staff.hire("CLERK");
        staff.logIn(name, StaffDoor.FIRST).ok();
        assertThat(db.sql("""
                        select extract(hour from t.expires_at - t.created_at)::int
                          from staff_session t join staff s on s.id = t.staff_id where s.name = :name
                        """).param("name", name).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Q08 guessing a password is throttled, and locks nobody out")
    void throttlesGuessing() {
        set(IdentitySettings.LOGINS_PER_NAME, 4);
        var name = "guess-" + System.nanoTime();
        for (int i = 0; i < 4; i++) {
            assertThat(staff.logIn(name, "wrong wrong 1").problem()).isEqualTo("identity/credentials-wrong");
        }
        var refused = staff.logIn(name, "wrong wrong 1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("identity/too-many-logins");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
