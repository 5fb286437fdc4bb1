package io.juhui.marketing.membercard;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which cards a buyer has, and until when. */
record CardFact(Map<CardId, Instant> ends) {

    static final CardFact NONE = new CardFact(Map.of());

    Set<CardId> at(Instant at) {
        return ends.entrySet().stream()
                .filter(held -> held.getValue().isAfter(at))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
