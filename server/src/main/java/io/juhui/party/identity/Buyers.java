package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.kernel.Typed;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Buyers for display. */
@Component
public class Buyers {

    private static final String DEFAULT_AVATAR = "/pictures/avatar.svg";

    private final BuyerRows rows;
    private final Vault vault;
    private final Media media;

    Buyers(BuyerRows rows, Vault vault, Media media) {
        this.rows = rows;
        this.vault = vault;
        this.media = media;
    }

    @Transactional(readOnly = true)
    public Optional<BuyerView> find(BuyerId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** One read for a whole page; unknown ids are absent. */
    @Transactional(readOnly = true)
    public Map<BuyerId, BuyerView> find(Collection<BuyerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = rows.find(ids);
        var own = found.stream()
                .flatMap(buyer -> Stream.ofNullable(buyer.avatarMediaId()))
                .map(MediaId::new)
                .toList();
        var avatars = own.isEmpty() ? Map.<MediaId, Picture>of() : media.pictures(own);
        return found.stream().map(buyer -> view(buyer, avatars)).collect(Collectors.toMap(BuyerView::id, v -> v));
    }

    /** Whose phone this is, however it is written; empty for what is no phone. */
    @Transactional(readOnly = true)
    public Optional<BuyerId> ofPhone(String written) {
        var digits = Typed.phone(written);
        return Phone.isOne(digits) ? rows.idOf(vault.fingerprint(Phone.PURPOSE, digits)) : Optional.empty();
    }

    /** The whole phone: for who may see it, and says on record that he did (R48). */
    @Transactional(readOnly = true)
    public Optional<String> phone(BuyerId id) {
        return rows.find(List.of(id)).stream().findFirst().map(buyer -> vault.open(Phone.PURPOSE, buyer.phoneSealed()));
    }

    private BuyerView view(BuyerRows.Buyer buyer, Map<MediaId, Picture> avatars) {
        var phone = new Phone(vault.open(Phone.PURPOSE, buyer.phoneSealed()));
        return new BuyerView(buyer.id(), buyer.nickname(), avatar(buyer, avatars), phone.masked(), buyer.createdAt());
    }

    private static Picture avatar(BuyerRows.Buyer buyer, Map<MediaId, Picture> avatars) {
        var own = buyer.avatarMediaId() == null ? null : avatars.get(new MediaId(buyer.avatarMediaId()));
        if (own != null) {
            return Media.thumbnail(own);
        }
        var tones = Tone.values();
        return new Picture(
                DEFAULT_AVATAR, tones[Math.floorMod(Long.hashCode(buyer.id().value()), tones.length)]);
    }
}
