package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.platform.store.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Buyers for display. */
@Component
public class Buyers {

    private static final String DEFAULT_AVATAR = "/pictures/avatar.svg";

    private final BuyerRows rows;
    private final Vault vault;

    Buyers(BuyerRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    public Optional<BuyerView> find(BuyerId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** One read for a whole page; unknown ids are absent. */
    @Transactional(readOnly = true)
    public Map<BuyerId, BuyerView> find(Collection<BuyerId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.find(ids).stream().map(this::view).collect(Collectors.toMap(BuyerView::id, v -> v));
    }

    private BuyerView view(BuyerRows.Buyer buyer) {
        var phone = new Phone(vault.open(Phone.PURPOSE, buyer.phoneSealed()));
        return new BuyerView(buyer.id(), buyer.nickname(), avatar(buyer), phone.masked(), buyer.createdAt());
    }

    private static Picture avatar(BuyerRows.Buyer buyer) {
        var tones = Tone.values();
        return new Picture(
                DEFAULT_AVATAR, tones[Math.floorMod(Long.hashCode(buyer.id().value()), tones.length)]);
    }
}
