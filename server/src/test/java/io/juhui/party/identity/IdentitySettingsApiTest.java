package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.store.Vault;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
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
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    Vault vault;

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

    private Http.Answer send(String phone) {
        return http.post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN"));
    }

    private Http.Answer logIn(String name, String password) {
        return http.post("/api/console/session", Map.of("name", name, "password", password));
    }

    @Test
    void letsTheMerchantDecideHowLongACodeIsValid() {
        set(IdentitySettings.CODE_MINUTES, 2);
        assertThat(send(given.phone()).ok().get("expiresInSeconds").asInt()).isEqualTo(120);
    }

    @Test
    void letsTheMerchantDecideHowManyCodesAPhoneGetsADay() {
        set(IdentitySettings.CODES_PER_PHONE, 1);
        var phone = given.phone();
        assertThat(send(phone).status()).isEqualTo(202);
        db.sql("update sms_code set sent_at = sent_at - interval '61 seconds' where phone_print = :p")
                .param("p", vault.fingerprint(Phone.PURPOSE, phone))
                .update();
        assertThat(send(phone).problem()).isEqualTo("identity/too-many-codes");
    }

    @Test
    @DisplayName("T02 one address asking for many phones is throttled")
    void letsTheMerchantDecideHowManyCodesAnAddressGets() {
        set(IdentitySettings.CODES_PER_ADDRESS, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(send(given.phone()).status()).isEqualTo(202);
        }
        var refused = send(given.phone());
        assertThat(refused.problem()).isEqualTo("web/too-many-requests");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    @DisplayName("T02 the day's cost has a limit, whoever asks")
    void letsTheMerchantLimitTheCostOfADay() {
        set(IdentitySettings.CODES_PER_DAY, 1);
        send(given.phone());
        assertThat(send(given.phone()).problem()).isEqualTo("identity/too-many-codes");
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
        var name = "hours-" + System.nanoTime();
        given.owner()
                .post(
                        "/api/console/staff",
                        Map.of(
                                "name",
                                name,
                                "displayName",
                                "夜班",
                                "roles",
                                List.of("CLERK"),
                                "password",
                                "night shift 1"))
                .ok();
        logIn(name, "night shift 1").ok();
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
            assertThat(logIn(name, "wrong wrong 1").problem()).isEqualTo("identity/credentials-wrong");
        }
        var refused = logIn(name, "wrong wrong 1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("identity/too-many-logins");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
