package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a buyer passes on in one way.
 *
 * @param parent by which the sharer had come
 * @param generation 1 for who came by nobody
 */
record Share(
        ShareId id,
        BuyerId sharer,
        Subject subject,
        ShareChannel channel,
        Optional<ShareId> parent,
        int generation,
        Instant madeAt) {

    /** @param id empty for what there is one of, as the mall */
    record Subject(String kind, String id) {}

    /** How it is passed on. */
    enum ShareChannel {
        LINK,
        CARD,
        POSTER,
        /** A QR or mini-program code. */
        CODE
    }
}
