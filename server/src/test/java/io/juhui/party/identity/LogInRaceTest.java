package io.juhui.party.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.Vault;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class LogInRaceTest {

    private static final int CALLERS = 20;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    JdbcClient db;

    @Autowired
    Vault vault;

    private long count(String sql, String phone) {
        return db.sql(sql)
                .param("print", vault.fingerprint(Phone.PURPOSE, phone))
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("Q05 one code sent by twenty at once opens one session")
    void opensOneSessionForOneCode() throws Exception {
        for (int round = 0; round < 5; round++) {
            var phone = given.phone();
            http.post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN"));
            var code = http.get("/sim/api/sms?phone=" + phone)
                    .ok()
                    .get(0)
                    .get("code")
                    .asString();
            var body = Map.of("phone", phone, "code", code, "cart", List.of());
            var answers = together(() -> http.post("/api/sessions", body));
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
    @DisplayName("T02 twenty requests at once send one message")
    void sendsOneMessage() throws Exception {
        var phone = given.phone();
        var answers = together(() -> http.post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN")));
        assertThat(answers).filteredOn(a -> a.status() == 202).hasSize(1);
        assertThat(http.get("/sim/api/sms?phone=" + phone).ok().size()).isEqualTo(1);
        assertThat(count("select sent from sms_code_day where phone_print = :print", phone))
                .isEqualTo(1);
    }

    private static List<Http.Answer> together(Callable<Http.Answer> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Http.Answer>();
            for (var future : threads.invokeAll(Collections.nCopies(CALLERS, act))) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
