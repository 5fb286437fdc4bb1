package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

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
class PhoneCodesApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    private PhoneDoor door;

    @Autowired
    void come(PhoneDoor everybodys) {
        door = everybodys.from("127.0.0.23");
    }

    @Test
    @DisplayName("Q05 magic codes, null, arrays and objects open nothing")
    void refusesMagicCodes() {
        var phone = given.phone();
        door.send(phone);
        for (var magic : List.of("0", "", "'or 1=1--")) {
            assertThat(door.open(phone, magic).problem()).isEqualTo("identity/code-wrong");
        }
        for (var shape : List.of("null", "[\"1\"]", "{}")) {
            var body = "{\"phone\":\"" + phone + "\",\"challenge\":\"x\",\"code\":" + shape + ",\"cart\":[]}";
            assertThat(http.post("/api/sessions", body).problem()).isEqualTo("web/invalid");
        }
    }

    @Test
    @DisplayName("Q05 five tries, then even the right code is refused")
    void refusesTheSixthTry() {
        var phone = given.phone();
        door.send(phone);
        var code = door.received(phone);
        var wrong = code.equals("111111") ? "222222" : "111111";
        for (int left = 4; left >= 0; left--) {
            var answer = door.open(phone, wrong);
            assertThat(answer.problem()).isEqualTo("identity/code-wrong");
            assertThat(answer.json().get("triesLeft").asInt()).isEqualTo(left);
        }
        assertThat(door.open(phone, code).problem()).isEqualTo("identity/too-many-tries");
        assertThat(db.sql("select count(*) from buyer where phone_print = :p")
                        .param("p", door.print(phone))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("Q05 a stranger who asks and guesses at a buyer's phone spends nothing of the buyer's code")
    void letsTheBuyerInWhileAStrangerGuesses() {
        var phone = given.phone();
        door.send(phone);
        var code = door.received(phone);
        var own = door.challenge(phone);
        guess(phone, Tokens.fresh(), 20);
        guess(phone, "", 1);
        door.passAMinute(phone);
        var strange = http.post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN"))
                .json();
        guess(phone, strange.get("challenge").asString(), 20);
        assertThat(strange.get("challenge").asString()).isNotEqualTo(own).hasSize(43);

        assertThat(door.open(phone, code, named(strange.get("challenge").asString()))
                        .problem())
                .as("the buyer's code, under the stranger's challenge")
                .isEqualTo("identity/too-many-tries");
        assertThat(door.open(phone, code, named(own)).status()).isEqualTo(201);
        assertThat(door.open(phone, code, named(own)).problem()).isEqualTo("identity/code-wrong");
    }

    private void guess(String phone, String challenge, int times) {
        for (int guess = 0; guess < times; guess++) {
            assertThat(door.open(phone, "x" + guess, named(challenge)).status()).isBetween(422, 429);
        }
    }

    private static Map<String, Object> named(String challenge) {
        return Map.of("cart", List.of(), "challenge", challenge);
    }

    @Test
    @DisplayName("Q05 a challenge opens nothing for another phone, and is not spent by one")
    void refusesAChallengeForAnotherPhone() {
        var phone = given.phone();
        var other = given.phone();
        door.send(phone);
        var challenge = door.challenge(phone);
        var code = door.received(phone);
        for (int i = 0; i < CodeRows.TRIES; i++) {
            assertThat(door.open(other, code, named(challenge)).problem()).isEqualTo("identity/code-wrong");
        }
        var left = db.sql("select tries from sms_code where phone_print = :p")
                .param("p", door.print(phone))
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
        assertThat(door.open(phone, code).status()).isEqualTo(201);
    }

    @Test
    void asksForTheChallenge() {
        var body = Map.of("phone", given.phone(), "code", "123456", "cart", List.of());
        assertThat(http.post("/api/sessions", body).problem()).isEqualTo("web/invalid");
    }

    @Test
    @DisplayName("Q05 a code works once, for its own phone, until it expires")
    void refusesReuseOtherPhonesAndExpiredCodes() {
        var phone = given.phone();
        var other = given.phone();
        door.send(phone);
        door.send(other);
        var code = door.received(phone);
        if (!code.equals(door.received(other))) {
            assertThat(door.open(other, code).problem()).isEqualTo("identity/code-wrong");
        }
        door.open(phone, code).ok();
        assertThat(door.open(phone, code).problem()).isEqualTo("identity/code-wrong");
        assertThat(door.open(given.phone(), code).problem()).isEqualTo("identity/code-wrong");

        db.sql("update sms_code set expires_at = sent_at where phone_print = :p")
                .param("p", door.print(other))
                .update();
        assertThat(door.open(other, door.received(other)).problem()).isEqualTo("identity/code-expired");
    }

    @Test
    void waitsAMinuteBeforeTheNextCode() {
        var phone = given.phone();
        door.send(phone);
        var again = door.send(phone);
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.problem()).isEqualTo("identity/too-many-codes");
        assertThat(again.json().get("retryAt").asString()).endsWith("Z");
        assertThat(again.raw().headers().firstValue("Retry-After")).isPresent();
        door.passAMinute(phone);
        assertThat(door.send(phone).status()).isEqualTo(202);
    }

    @Test
    @DisplayName("T02 many requests for one phone are capped for the day")
    void capsCodesPerPhoneAndDay() {
        var phone = given.phone();
        for (int i = 0; i < IdentitySettings.CODES_PER_PHONE.byDefault(); i++) {
            assertThat(door.send(phone).status()).isEqualTo(202);
            door.passAMinute(phone);
        }
        var refused = door.send(phone);
        assertThat(refused.problem()).isEqualTo("identity/too-many-codes");
        assertThat(door.messages(phone)).isEqualTo(IdentitySettings.CODES_PER_PHONE.byDefault());
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        for (var phone : List.of("", "1990000123", "29900001234", "199000012345", "1990000123四")) {
            assertThat(door.send(phone).problem()).isEqualTo("identity/phone-invalid");
        }
        assertThat(http.post("/api/sms-codes", "{\"phone\":null,\"purpose\":\"LOGIN\"}")
                        .problem())
                .isEqualTo("web/invalid");
        assertThat(http.post("/api/sms-codes", Map.of("phone", given.phone(), "purpose", "TRANSFER"))
                        .problem())
                .isEqualTo("web/invalid");
    }
}
