package io.juhui.trade.ordering.receiver;

import io.juhui.platform.store.Vault;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.Receiver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens who an order goes to: personal data, stored as nobody can read it. */
@Component
public class Receivers {

    private static final String PURPOSE = "receiver";

    private final Vault vault;
    private final JsonMapper json;

    Receivers(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    public Receiver of(Order order) {
        return open(order.sealedReceiver());
    }

    public Receiver open(String sealed) {
        return json.readValue(vault.open(PURPOSE, sealed), Receiver.class);
    }

    public String sealed(Receiver receiver) {
        return vault.seal(PURPOSE, json.writeValueAsString(receiver));
    }
}
