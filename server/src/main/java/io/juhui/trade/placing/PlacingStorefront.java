package io.juhui.trade.placing;

import io.juhui.kernel.Actor;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.Answers;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.Posted;
import io.juhui.platform.web.ShortWay;
import io.juhui.trade.ordering.OrderPlaced;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where orders come in. The key is kept by the order itself, so this end point needs no stored answer; body and answer go the
 * short way, past the framework's converters, because this is the one write that everybody makes at once.
 */
@RestController
class PlacingStorefront {

    private final PlacingQueue queue;
    private final JsonMapper json;

    PlacingStorefront(PlacingQueue queue, JsonMapper json) {
        this.queue = queue;
        this.json = json;
    }

    @PostMapping("/api/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(Access.Who.BUYER)
    @KeyRequired
    @OwnTransactions(ownKeys = true)
    @ShortWay
    @Answers(OrderPlaced.class)
    void place(Actor.Buyer buyer, Posted<PlaceOrder> posted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var key = buyer.id().value() + "/" + request.getHeader("Idempotency-Key");
        // name-based UUIDs: a buyer can only collide with keys and bodies of his own
        var answer = queue.place(
                buyer.id(),
                posted.body(),
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                UUID.nameUUIDFromBytes(posted.bytes()));
        if (answer.again()) {
            response.setHeader("Idempotent-Replay", "true");
        }
        var body = json.writeValueAsBytes(answer.order());
        response.setStatus(HttpStatus.CREATED.value()); // the last byte of the announced length commits the answer
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
