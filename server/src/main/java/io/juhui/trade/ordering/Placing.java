package io.juhui.trade.ordering;

import io.juhui.kernel.Actor;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where orders come in. The key is kept by the order itself, so this end point needs no stored answer. */
@RestController
class Placing {

    private final Placement placement;
    private final JsonMapper json;

    Placing(Placement placement, JsonMapper json) {
        this.placement = placement;
        this.json = json;
    }

    @PostMapping("/api/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(Access.Who.BUYER)
    @KeyRequired
    @OwnTransactions(ownKeys = true)
    OrderPlaced place(
            Actor.Buyer buyer,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody PlaceOrder body,
            HttpServletResponse response) {
        var scoped = digest(buyer.id().value() + "/" + key);
        var answer = placement.place(buyer.id(), body, scoped, digest(json.writeValueAsString(body)));
        if (answer.again()) {
            response.setHeader("Idempotent-Replay", "true");
        }
        return answer.order();
    }

    /** A name-based UUID: a buyer can only collide with keys and bodies of his own. */
    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
