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
class PhoneLogInApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    PhoneDoor door;

    @Test
    void registersAtTheFirstLogInAndKnowsTheBuyerAtTheSecond() {
        var phone = given.phone();
        var sent = door.send(phone);
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.json().get("resendAfterSeconds").asInt()).isEqualTo(60);
        assertThat(sent.json().get("expiresInSeconds").asInt()).isEqualTo(300);

        var first = door.open(phone, door.received(phone));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("newcomer").asBoolean()).isTrue();
        var buyer = first.json().get("buyer");
        assertThat(buyer.get("nickname").asString()).matches("聚惠用户\\d{4}");
        assertThat(buyer.get("phoneMasked").asString()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(buyer.get("avatar").get("url").asString()).isEqualTo("/pictures/avatar.svg");

        door.passAMinute(phone);
        door.send(phone);
        var second = door.open(phone, door.received(phone));
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
    void keepsNeitherPhoneNorCodeNorChallengeNorTokenInClear() {
        var phone = given.phone();
        door.send(phone);
        var code = door.received(phone);
        var token = door.open(phone, code).ok().get("token").asString();
        var rows = db.sql("""
                select b::text || c::text || t::text
                  from buyer b
                  join sms_code c on c.phone_print = b.phone_print
                  join buyer_token t on t.buyer_id = b.id
                 where b.phone_print = :print
                """)
                .param("print", door.print(phone))
                .query(String.class)
                .single();
        assertThat(rows)
                .doesNotContain(phone)
                .doesNotContain(token)
                .doesNotContain(door.challenge(phone))
                .doesNotContain("," + code + ",");
    }

    @Test
    void keepsNoAnswerThatHoldsAToken() {
        var phone = given.phone();
        door.send(phone);
        var keyed = http.key("a-key-" + phone);
        var body = Map.of(
                "phone", phone, "challenge", door.challenge(phone), "code", door.received(phone), "cart", List.of());
        keyed.post("/api/sessions", body).ok();
        var again = keyed.post("/api/sessions", body);
        assertThat(again.problem()).isEqualTo("identity/code-wrong");
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).isEmpty();
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
    void changesTheNicknameWithoutUnseenCharactersAndRefusesOneOfThemAlone() {
        var buyer = given.buyer();
        var changed = buyer.http().put("/api/me", Map.of("nickname", "  阿敏\u202E的店 "));
        assertThat(changed.ok().get("nickname").asString()).isEqualTo("阿敏的店");
        for (var bad :
                List.of("", "   ", "\u202E\u200B", "\uE000", "二十一个字二十一个字二十一个字二十一个字一", "z\u0300\u0301\u0302\u0303")) {
            assertThat(buyer.http().put("/api/me", Map.of("nickname", bad)).problem())
                    .isEqualTo("identity/nickname-invalid");
        }
        assertThat(buyer.http().get("/api/me").ok().get("buyer").get("nickname").asString())
                .isEqualTo("阿敏的店");
    }
}
