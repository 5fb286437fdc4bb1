package io.juhui.example.seat;

import java.util.Map;
import java.util.Optional;

/** What one buyer's rules may know: the offers that were picked, as they stood without a lock. */
record SeatFact(Map<Long, SeatOffer> offers) {

    Optional<SeatOffer> offer(String id) {
        return offers.values().stream()
                .filter(offer -> Long.toString(offer.id()).equals(id))
                .findFirst();
    }
}
