package io.juhui.party.identity;

import io.juhui.kernel.Actor;
import io.juhui.party.identity.spi.MeCounts;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me")
@Access(Access.Who.BUYER)
class MeStorefront {

    private final Buyers buyers;
    private final Profiles profiles;
    private final List<MeCounts> counts;

    MeStorefront(Buyers buyers, Profiles profiles, List<MeCounts> counts) {
        this.buyers = buyers;
        this.profiles = profiles;
        this.counts = counts;
    }

    record OrderCounts(int unpaid, int toShip, int shipped, int toPickUp, int toReview) {}

    record MeView(BuyerView buyer, OrderCounts counts, int favourites, int footprints, int cart, int unreadNotices) {}

    record Profile(@NotNull String nickname, @Nullable MediaId avatarMediaId) {}

    @GetMapping
    MeView me(Actor.Buyer buyer) {
        var numbers = new HashMap<String, Integer>();
        counts.forEach(c -> numbers.putAll(c.counts(buyer.id())));
        return new MeView(
                buyers.find(buyer.id()).orElseThrow(),
                new OrderCounts(
                        of(numbers, "unpaid"),
                        of(numbers, "toShip"),
                        of(numbers, "shipped"),
                        of(numbers, "toPickUp"),
                        of(numbers, "toReview")),
                of(numbers, "favourites"),
                of(numbers, "footprints"),
                of(numbers, "cart"),
                of(numbers, "unreadNotices"));
    }

    @PutMapping
    BuyerView change(Actor.Buyer buyer, @Valid @RequestBody Profile body) {
        return profiles.change(buyer.id(), body.nickname(), body.avatarMediaId());
    }

    private static int of(Map<String, Integer> numbers, String name) {
        return numbers.getOrDefault(name, 0);
    }
}
