package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Problem;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class LogInRaceTest {

    private static final int CALLERS = 20;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    private PhoneDoor door;

    @Autowired
    Codes codes;

    @Autowired
    void come(PhoneDoor everybodys) {
        door = everybodys.from("127.0.0.21");
    }

    private long count(String sql, String phone) {
        return db.sql(sql).param("print", door.print(phone)).query(Long.class).single();
    }

    @Test
    @DisplayName("Q05 one code sent by twenty at once opens one session")
    void opensOneSessionForOneCode() {
        for (int round = 0; round < 5; round++) {
            var phone = given.phone();
            door.send(phone);
            var code = door.received(phone);
            var answers = Together.run(CALLERS, _ -> door.open(phone, code));
            assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(a -> a.status() != 201)
                    .extracting(Http.Answer::problem)
                    .isSubsetOf("identity/code-wrong", "identity/too-many-tries");
            assertThat(count("select count(*) from buyer where phone_print = :print", phone))
                    .isEqualTo(1);
            assertThat(count("""
                    select count(*) from buyer_token t join buyer b on b.id = t.buyer_id where b.phone_print = :print
                    """, phone)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("Q05 a hundred right codes at once open one session, whatever a stranger sends between")
    void opensOneSessionForAHundredAtOnce() {
        var phone = given.phone();
        door.send(phone);
        var code = door.received(phone);
        var strange = Map.<String, Object>of("cart", List.of(), "challenge", Tokens.fresh());
        var answers =
                Together.run(100, i -> i % 2 == 0 ? door.open(phone, code) : door.open(phone, "guess" + i, strange));
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(count("""
                select count(*) from buyer_token t join buyer b on b.id = t.buyer_id where b.phone_print = :print
                """, phone)).isEqualTo(1);
    }

    @Test
    @DisplayName("Q05 a hundred callers use one code up once")
    void usesACodeUpOnce() {
        var phone = Phone.parse(given.phone());
        var made = codes.make(phone, PhoneLogIn.LOGIN);
        codes.check(made.key(), made.code());
        var used = Together.run(100, _ -> {
            try {
                codes.use(made.key());
                return true;
            } catch (Problem refused) {
                return false;
            }
        });
        assertThat(used).filteredOn(won -> won).hasSize(1);
    }

    @Test
    @DisplayName("T02 twenty requests at once send one message")
    void sendsOneMessage() {
        var phone = given.phone();
        var answers = Together.run(CALLERS, _ -> door.send(phone));
        assertThat(answers).filteredOn(a -> a.status() == 202).hasSize(1);
        assertThat(door.messages(phone)).isEqualTo(1);
        assertThat(count("select sent from sms_code_day where phone_print = :print", phone))
                .isEqualTo(1);
    }
}
