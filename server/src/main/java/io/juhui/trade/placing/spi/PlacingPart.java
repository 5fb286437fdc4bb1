package io.juhui.trade.placing.spi;

import io.juhui.platform.store.Writes;
import io.juhui.trade.ordering.Draft;
import java.util.List;

/**
 * Socket: a room's share in placing a batch of orders, inside the one transaction of the batch. Parts are called in the order
 * of {@link #rank}, so locks are taken in one fixed order.
 *
 * @param <S> the rows the part has locked and read, as a mutable working copy
 */
public interface PlacingPart<S> {

    /** Lower is earlier; locks are taken in this order. */
    int rank();

    /** Locks and reads, in sorted order, every row the batch touches; with a trip to the database of its own. */
    default S load(List<Draft> drafts) {
        throw new UnsupportedOperationException(getClass() + " loads in no way");
    }

    /**
     * The same in one trip with what other parts ask: adds it to {@code reads} and fills the answer when that has travelled, which is
     * before anything is checked. A part has either this or the other; the other is asked once those of lower rank hold their locks.
     */
    default S load(List<Draft> drafts, Writes reads) {
        reads.send();
        return load(drafts);
    }

    /** Refuses with a Problem when this order cannot be; decides from memory and changes nothing. */
    void check(S rows, Draft draft);

    /** Takes what the order needs from the working copy; called when all parts agreed. */
    void take(S rows, Draft draft);

    /** Adds the placed orders' share to the writes of the batch: as arrays, guards in the statements, rows counted. */
    void write(S rows, List<Draft> placed, Writes writes);
}
