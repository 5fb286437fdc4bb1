package io.juhui.party.identity;

import io.juhui.platform.store.Vault;
import io.juhui.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way in by phone, for tests: a code is asked for, read from the played inbox, and opens a session. */
@Component
@Lazy
public class PhoneDoor {

    private final Http http;
    private final JdbcClient db;
    private final Vault vault;
    private final Map<String, String> challenges = new ConcurrentHashMap<>();

    PhoneDoor(Http http, JdbcClient db, Vault vault) {
        this.http = http;
        this.db = db;
        this.vault = vault;
    }

    /** The same door, come to from another address: each address may ask for so many codes an hour. */
    PhoneDoor from(String address) {
        return new PhoneDoor(http.from(address), db, vault);
    }

    public Http.Answer send(String phone) {
        var answer = http.post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN"));
        if (answer.status() == 202) {
            challenges.put(phone, answer.json().get("challenge").asString());
        }
        return answer;
    }

    /** What the last code of this phone was asked with; something never given out when there was none. */
    String challenge(String phone) {
        return challenges.getOrDefault(phone, Tokens.fresh());
    }

    /** The code of the newest message. */
    public String received(String phone) {
        return http.get("/sim/api/sms?phone=" + phone).ok().get(0).get("code").asString();
    }

    int messages(String phone) {
        return http.get("/sim/api/sms?phone=" + phone).ok().size();
    }

    Http.Answer open(String phone, String code) {
        return open(phone, code, Map.of("cart", List.of()));
    }

    /** With what the visitor brings along, a cart for instance. */
    public Http.Answer open(String phone, String code, Map<String, Object> brought) {
        var body = new HashMap<>(brought);
        body.put("phone", phone);
        body.putIfAbsent("challenge", challenge(phone));
        body.put("code", code);
        return http.post("/api/sessions", body);
    }

    /** As if the last code had been asked for long enough ago to ask for another. */
    public void passAMinute(String phone) {
        db.sql("update sms_code_last set sent_at = sent_at - interval '61 seconds' where phone_print = :p")
                .param("p", print(phone))
                .update();
    }

    String print(String phone) {
        return vault.fingerprint(Phone.PURPOSE, phone);
    }
}
