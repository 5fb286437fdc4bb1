package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.Vault;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class PhoneLogInApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    Vault vault;

    private Http.Answer send(String phone) {
        return http.post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN"));
    }

    private Http.Answer open(Object phone, Object code) {
        return http.post("/api/sessions", Map.of("phone", phone, "code", code, "cart", List.of()));
    }

    private String received(String phone) {
        return http.get("/sim/api/sms?phone=" + phone).ok().get(0).get("code").asString();
    }

    private String print(String phone) {
        return vault.fingerprint(Phone.PURPOSE, phone);
    }

    @Test
    void registersAtTheFirstLogInAndKnowsTheBuyerAtTheSecond() {
        var phone = given.phone();
        var sent = send(phone);
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.json().get("resendAfterSeconds").asInt()).isEqualTo(60);
        assertThat(sent.json().get("expiresInSeconds").asInt()).isEqualTo(300);

        var first = open(phone, received(phone));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("newcomer").asBoolean()).isTrue();
        var buyer = first.json().get("buyer");
        assertThat(buyer.get("nickname").asString()).matches("聚惠用户\\d{4}");
        assertThat(buyer.get("phoneMasked").asString()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(buyer.get("avatar").get("url").asString()).isEqualTo("/pictures/avatar.svg");

        passAMinute(phone);
        send(phone);
        var second = open(phone, received(phone));
        assertThat(second.json().get("newcomer").asBoolean()).isFalse();
        assertThat(second.json().get("buyer").get("id")).isEqualTo(buyer.get("id"));
        assertThat(second.json().get("token").asString())
                .isNotEqualTo(first.json().get("token").asString());
        var me = http.bearer(second.json().get("token").asString())
                .get("/api/me")
                .ok();
        assertThat(me.get("buyer")).isEqualTo(second.json().get("buyer"));
        assertThat(me.get("counts").get("unpaid").asInt()).isZero();
    }

    @Test
    void keepsNeitherPhoneNorCodeNorTokenInClear() {
        var phone = given.phone();
        send(phone);
        var code = received(phone);
        var token = open(phone, code).ok().get("token").asString();
        var rows = db.sql("""
                select b::text || c::text || t::text
                  from buyer b
                  join sms_code c on c.phone_print = b.phone_print
                  join buyer_token t on t.buyer_id = b.id
                 where b.phone_print = :print
                """).param("print", print(phone)).query(String.class).single();
        assertThat(rows).doesNotContain(phone).doesNotContain(token).doesNotContain("," + code + ",");
    }

    @Test
    void keepsNoAnswerThatHoldsAToken() {
        var phone = given.phone();
        send(phone);
        var keyed = http.key("a-key-" + phone);
        var body = Map.of("phone", phone, "code", received(phone), "cart", List.of());
        keyed.post("/api/sessions", body).ok();
        var again = keyed.post("/api/sessions", body);
        assertThat(again.problem()).isEqualTo("identity/code-wrong");
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).isEmpty();
    }

    @Test
    @DisplayName("Q05 magic codes, null, arrays and objects open nothing")
    void refusesMagicCodes() {
        var phone = given.phone();
        send(phone);
        for (var magic : List.of("0", "", "'or 1=1--")) {
            assertThat(open(phone, magic).problem()).isEqualTo("identity/code-wrong");
        }
        for (var shape : List.of("null", "[\"1\"]", "{}")) {
            var body = "{\"phone\":\"" + phone + "\",\"code\":" + shape + ",\"cart\":[]}";
            assertThat(http.post("/api/sessions", body).problem()).isEqualTo("web/invalid");
        }
    }

    @Test
    @DisplayName("Q05 five tries, then even the right code is refused")
    void refusesTheSixthTry() {
        var phone = given.phone();
        send(phone);
        var code = received(phone);
        var wrong = code.equals("111111") ? "222222" : "111111";
        for (int left = 4; left >= 0; left--) {
            var answer = open(phone, wrong);
            assertThat(answer.problem()).isEqualTo("identity/code-wrong");
            assertThat(answer.json().get("triesLeft").asInt()).isEqualTo(left);
        }
        assertThat(open(phone, code).problem()).isEqualTo("identity/too-many-tries");
        assertThat(db.sql("select count(*) from buyer where phone_print = :p")
                        .param("p", print(phone))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("Q05 a code works once, for its own phone, until it expires")
    void refusesReuseOtherPhonesAndExpiredCodes() {
        var phone = given.phone();
        var other = given.phone();
        send(phone);
        send(other);
        var code = received(phone);
        if (!code.equals(received(other))) {
            assertThat(open(other, code).problem()).isEqualTo("identity/code-wrong");
        }
        open(phone, code).ok();
        assertThat(open(phone, code).problem()).isEqualTo("identity/code-wrong");
        assertThat(open(given.phone(), code).problem()).isEqualTo("identity/code-wrong");

        db.sql("update sms_code set expires_at = sent_at where phone_print = :p")
                .param("p", print(other))
                .update();
        assertThat(open(other, received(other)).problem()).isEqualTo("identity/code-expired");
    }

    @Test
    void waitsAMinuteBeforeTheNextCode() {
        var phone = given.phone();
        send(phone);
        var again = send(phone);
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.problem()).isEqualTo("identity/too-many-codes");
        assertThat(again.json().get("retryAt").asString()).endsWith("Z");
        assertThat(again.raw().headers().firstValue("Retry-After")).isPresent();
        passAMinute(phone);
        assertThat(send(phone).status()).isEqualTo(202);
    }

    @Test
    @DisplayName("T02 many requests for one phone are capped for the day")
    void capsCodesPerPhoneAndDay() {
        var phone = given.phone();
        for (int i = 0; i < IdentitySettings.CODES_PER_PHONE.byDefault(); i++) {
            assertThat(send(phone).status()).isEqualTo(202);
            passAMinute(phone);
        }
        var refused = send(phone);
        assertThat(refused.problem()).isEqualTo("identity/too-many-codes");
        assertThat(http.get("/sim/api/sms?phone=" + phone).ok().size())
                .isEqualTo(IdentitySettings.CODES_PER_PHONE.byDefault());
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        for (var phone : List.of("", "1990000123", "29900001234", "199000012345", "1990000123４")) {
            assertThat(send(phone).problem()).isEqualTo("identity/phone-invalid");
        }
        assertThat(http.post("/api/sms-codes", "{\"phone\":null,\"purpose\":\"LOGIN\"}")
                        .problem())
                .isEqualTo("web/invalid");
        assertThat(http.post("/api/sms-codes", Map.of("phone", given.phone(), "purpose", "TRANSFER"))
                        .problem())
                .isEqualTo("web/invalid");
    }

    @Test
    @DisplayName("Q10 a closed session is refused at once")
    void closesTheSession() {
        var buyer = given.buyer();
        buyer.http().get("/api/me").ok();
        assertThat(buyer.http().delete("/api/sessions/current").status()).isEqualTo(204);
        assertThat(buyer.http().get("/api/me").problem()).isEqualTo("web/login-required");
    }

    @Test
    void changesTheNicknameAndRefusesUnseenCharacters() {
        var buyer = given.buyer();
        var changed = buyer.http().put("/api/me", Map.of("nickname", "  阿敏的店 "));
        assertThat(changed.ok().get("nickname").asString()).isEqualTo("阿敏的店");
        for (var bad : List.of("", "   ", "a\u202Eb", "二十一个字二十一个字二十一个字二十一个字一", "z\u0300\u0301\u0302\u0303")) {
            assertThat(buyer.http().put("/api/me", Map.of("nickname", bad)).problem())
                    .isEqualTo("identity/nickname-invalid");
        }
        assertThat(buyer.http().get("/api/me").ok().get("buyer").get("nickname").asString())
                .isEqualTo("阿敏的店");
    }

    private void passAMinute(String phone) {
        db.sql("update sms_code set sent_at = sent_at - interval '61 seconds' where phone_print = :p")
                .param("p", print(phone))
                .update();
    }
}
