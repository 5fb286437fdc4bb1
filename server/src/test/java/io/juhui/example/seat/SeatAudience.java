package io.juhui.example.seat;

import io.juhui.frame.campaign.AudienceId;
import io.juhui.frame.campaign.spi.AudienceKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Situation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Campaigns for single buyers, named by their own ids; 404 is nobody. */
@Component
class SeatAudience implements AudienceKind {

    static final String KIND = "seat-guest";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Words words() {
        return new Words("来宾", "Guests");
    }

    @Override
    public Set<AudienceId> unknown(Set<AudienceId> ids) {
        return ids.stream().filter(id -> id.value() == 404).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean includes(Situation situation, Set<AudienceId> ids) {
        return situation
                .buyer()
                .filter(buyer -> ids.contains(new AudienceId(buyer.value())))
                .isPresent();
    }

    @Override
    public List<BuyerId> members(Set<AudienceId> ids, long after, int most) {
        return ids.stream()
                .map(AudienceId::value)
                .filter(id -> id > after)
                .sorted()
                .limit(most)
                .map(BuyerId::new)
                .toList();
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(new AudienceId(1), new Words("第一位", "The first"), 1));
    }
}
