package io.juhui.money.giftcard;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.BuyerView;
import io.juhui.party.identity.Buyers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How those call themselves who have redeemed cards. */
@Component
class GiftCardNames {

    private final Buyers buyers;

    GiftCardNames(Buyers buyers) {
        this.buyers = buyers;
    }

    Map<BuyerId, String> of(List<GiftCard> cards) {
        var ids = cards.stream()
                .map(GiftCard::redeemedBy)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return buyers.find(ids).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> nickname(one.getValue())));
    }

    private static String nickname(BuyerView buyer) {
        return buyer.nickname();
    }
}
