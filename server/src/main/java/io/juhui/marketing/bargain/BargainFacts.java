package io.juhui.marketing.bargain;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Pick;
import io.juhui.trade.pricing.spi.FactSource;
import io.juhui.trade.pricing.spi.PickKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pick of the room, and the buyer's launch that was picked; read only where one was. */
@Component
class BargainFacts implements PickKind, FactSource<LaunchFact> {

    private final Launches launches;

    BargainFacts(Launches launches) {
        this.launches = launches;
    }

    @Override
    public String name() {
        return Bargains.KIND;
    }

    @Override
    public Class<LaunchFact> kind() {
        return LaunchFact.class;
    }

    /** Anybody else's launch is none. */
    @Override
    public Map<BuyerId, LaunchFact> load(Map<BuyerId, List<Pick>> buyers, Instant at) {
        var wanted = new HashMap<BuyerId, Set<LaunchId>>();
        buyers.forEach((buyer, picks) -> picks.stream()
                .flatMap(pick -> BargainPick.of(List.of(pick)).stream())
                .forEach(id ->
                        wanted.computeIfAbsent(buyer, _ -> new HashSet<>()).add(id)));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var found = launches.of(wanted.values().stream().flatMap(Set::stream).toList()).stream()
                .collect(Collectors.groupingBy(
                        Launch::owner, Collectors.toUnmodifiableMap(Launch::id, Function.identity())));
        var facts = new HashMap<BuyerId, LaunchFact>();
        wanted.keySet().forEach(buyer -> facts.put(buyer, new LaunchFact(found.getOrDefault(buyer, Map.of()))));
        return facts;
    }
}
