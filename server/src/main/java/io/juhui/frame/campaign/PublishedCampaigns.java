package io.juhui.frame.campaign;

import io.juhui.platform.store.Replica;
import io.juhui.platform.store.Replicas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The published campaigns that have not ended, in each node's memory. */
@Component
class PublishedCampaigns {

    private final Replica<Memory> memory;

    PublishedCampaigns(CampaignRows rows, Replicas replicas) {
        this.memory = replicas.of("campaigns", () -> Memory.of(rows.published()));
    }

    private record Memory(Map<Long, Campaign> byId, Map<String, List<Campaign>> byTool, Set<Long> countingPersons) {

        static Memory of(List<Campaign> campaigns) {
            var byId = new HashMap<Long, Campaign>();
            campaigns.forEach(c -> byId.put(c.id().value(), c));
            return new Memory(
                    byId,
                    campaigns.stream().collect(Collectors.groupingBy(Campaign::tool)),
                    campaigns.stream()
                            .filter(c -> c.terms().limits().countPersons())
                            .map(c -> c.id().value())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** In the order of their ids. */
    List<Campaign> of(String tool) {
        return memory.get().byTool().getOrDefault(tool, List.of());
    }

    Optional<Campaign> find(long id) {
        return Optional.ofNullable(memory.get().byId().get(id));
    }

    Set<Long> countingPersons() {
        return memory.get().countingPersons();
    }

    void changing() {
        memory.changing();
    }
}
