package io.juhui.trade.placing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.store.HotRoads;
import io.juhui.platform.store.HotWrites;
import io.juhui.platform.store.HotWrites.Outcome;
import io.juhui.trade.ordering.OrderPlaced;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Group commit in the application: one thread prices and addresses what waits and places it in one transaction. (With two threads,
 * one preparing while the other placed, batches were half as large and the shop slower.)
 */
@Component
class PlacingQueue {

    private final PlacingDrafts drafts;
    private final PlacingBatch batches;
    private final Shortage shortage;
    private final HotWrites<Request, Answer> road;

    PlacingQueue(PlacingDrafts drafts, PlacingBatch batches, Shortage shortage, HotRoads roads) {
        this.drafts = drafts;
        this.batches = batches;
        this.shortage = shortage;
        this.road = roads.open("placement", this::place);
    }

    /**
     * @param key digest of buyer and Idempotency-Key
     * @param digest digest of the body, to tell a repetition from another request under the same key
     */
    record Request(BuyerId buyer, PlaceOrder body, UUID key, UUID digest) {}

    /** {@code again} when the key had placed its order before. */
    record Answer(OrderPlaced order, boolean again) {}

    /** Waits until the order is durable, or throws the refusal. */
    Answer place(BuyerId buyer, PlaceOrder body, UUID key, UUID digest) {
        return road.ask(new Request(buyer, body, key, digest));
    }

    private List<Outcome<Answer>> place(List<Request> requests) {
        var refused = shortage.refuse(requests);
        var rest = requests.stream().filter(r -> !refused.containsKey(r)).toList();
        var placed = rest.isEmpty() ? Map.<Request, Outcome<Answer>>of() : batches.place(drafts.prepare(rest));
        return requests.stream()
                .map(r -> Objects.requireNonNull(refused.containsKey(r) ? refused.get(r) : placed.get(r)))
                .toList();
    }
}
