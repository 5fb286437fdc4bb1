package io.juhui.party.identity;

import io.juhui.platform.store.Vault;
import io.juhui.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    PhoneDoor(Http http, JdbcClient db, Vault vault) {
        this.http = http;
        this.db = db;
        this.vault = vault;
    }

    public Http.Answer send(String phone) {
        return http.post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN"));
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
        body.put("code", code);
        return http.post("/api/sessions", body);
    }

    /** As if the last code had been asked for long enough ago to ask for another. */
    public void passAMinute(String phone) {
        db.sql("update sms_code set sent_at = sent_at - interval '61 seconds' where phone_print = :p")
                .param("p", print(phone))
                .update();
    }

    String print(String phone) {
        return vault.fingerprint(Phone.PURPOSE, phone);
    }
}
