package io.juhui.party.identity;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.spi.BuyerNews;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.media.MediaPurpose;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Buyers change how they are shown. */
@Component
class Profiles {

    /** Private and unassigned characters: nothing a name needs (O08); what cannot be seen was left out on the way in. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Co}\\p{Cn}]");

    private static final Pattern STACKED = Pattern.compile("\\p{M}{3,}");
    private static final int LONGEST = 20;

    private final BuyerRows rows;
    private final Buyers buyers;
    private final Media media;
    private final ObjectProvider<BuyerNews> news;

    Profiles(BuyerRows rows, Buyers buyers, Media media, ObjectProvider<BuyerNews> news) {
        this.rows = rows;
        this.media = media;
        this.buyers = buyers;
        this.news = news;
    }

    @Transactional
    BuyerView change(BuyerId id, String nickname, @Nullable MediaId avatar) {
        var name = nickname.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > LONGEST
                || UNSEEN.matcher(name).find()
                || STACKED.matcher(name).find()) {
            throw IdentityProblem.NICKNAME_INVALID.problem().at("/nickname");
        }
        if (avatar != null
                && media.owned(id, MediaPurpose.AVATAR, List.of(avatar)).isEmpty()) {
            throw IdentityProblem.AVATAR_UNKNOWN.problem().at("/avatarMediaId");
        }
        if (!rows.rename(id, name, avatar == null ? null : avatar.value())) {
            throw new IllegalStateException("no buyer " + id);
        }
        news.forEach(room -> room.renamed(id, name));
        return buyers.find(id).orElseThrow();
    }
}
