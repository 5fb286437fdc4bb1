package io.juhui.trade.pricing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.spi.FactSource;
import io.juhui.trade.pricing.spi.PickKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands around a price: holds picks against the rooms that own them, and asks the rooms for the facts of buyers. */
@Component
public class Buying {

    private final Map<String, PickKind> kinds;
    private final List<FactSource<?>> sources;

    Buying(List<PickKind> kinds, List<FactSource<?>> sources) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(PickKind::name, kind -> kind));
        this.sources = List.copyOf(sources);
    }

    /** Refuses a kind that no room owns, the same pick twice and two where one can be; the room itself decides whether it can be. */
    public void require(List<Pick> picks) {
        record Which(String kind, String id) {}
        var seen = new HashSet<Which>();
        var picked = new HashSet<String>();
        for (int i = 0; i < picks.size(); i++) {
            var pick = picks.get(i);
            var kind = kinds.get(pick.kind());
            if (kind == null) {
                throw PricingProblem.UNKNOWN_PICK.problem().at("/picks/" + i + "/kind");
            }
            if (!seen.add(new Which(pick.kind(), pick.id()))) {
                throw PricingProblem.PICKED_TWICE.problem().at("/picks/" + i);
            }
            var words = kind.oneOnly();
            if (!picked.add(pick.kind()) && words.isPresent()) {
                throw PricingProblem.PICKED_TWICE
                        .problem()
                        .at("/picks/" + i, words.get().zh(), words.get().en());
            }
        }
    }

    /**
     * The facts of these buyers: one read a room for all of them.
     *
     * @param buyers each with everything picked in this batch
     */
    public Map<BuyerId, Facts> facts(Map<BuyerId, List<Pick>> buyers, Instant at) {
        if (sources.isEmpty() || buyers.isEmpty()) {
            return Map.of();
        }
        var byBuyer = new HashMap<BuyerId, Map<Class<?>, Object>>();
        for (var source : sources) {
            source.load(buyers, at)
                    .forEach((buyer, fact) ->
                            byBuyer.computeIfAbsent(buyer, _ -> new HashMap<>()).put(source.kind(), fact));
        }
        var facts = new HashMap<BuyerId, Facts>();
        byBuyer.forEach((buyer, known) -> facts.put(buyer, new Facts(known)));
        return facts;
    }
}
