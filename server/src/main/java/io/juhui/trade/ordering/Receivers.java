package io.juhui.trade.ordering;

import io.juhui.platform.store.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens who an order goes to: personal data, stored as nobody can read it. */
@Component
class Receivers {

    private static final String PURPOSE = "receiver";

    private final Vault vault;
    private final JsonMapper json;

    Receivers(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    Receiver of(Order order) {
        return open(order.sealedReceiver());
    }

    Receiver open(String sealed) {
        return json.readValue(vault.open(PURPOSE, sealed), Receiver.class);
    }

    String sealed(Receiver receiver) {
        return vault.seal(PURPOSE, json.writeValueAsString(receiver));
    }
}
