package io.juhui.reach.sharing.spi;

import io.juhui.kernel.Actor.BuyerId;
import java.time.Instant;

/** Socket: a room hears, in the transaction in which it is found, that a friend came by a share. */
public interface ShareVisits {

    /**
     * A buyer other than the sharer opened something of his for the first time in their lives; told once for each pair.
     *
     * @param id of this friendship, nothing else's
     * @param share by which, with its subject
     * @param registered the friend had no account before
     */
    record Friend(
            long id,
            long share,
            BuyerId sharer,
            BuyerId friend,
            String subjectKind,
            String subjectId,
            boolean registered,
            Instant at) {}

    void came(Friend friend);

    /**
     * A buyer other than the sharer opened this very share for the first time, whatever of his they had opened before; told once for each
     * share and friend, after {@link #came} where both are true. One thing passed on in two ways is two shares.
     */
    default void opened(Friend friend) {}
}
