package io.juhui.trade.pricing.spi;

import io.juhui.kernel.Words;
import java.util.Optional;

/** Socket: a room says that picks of this kind are its own; a kind that no room owns is refused. */
public interface PickKind {

    /** Lower case, the room's name first where others could want the same word. */
    String name();

    /** What is said to who picks two, where a purchase has room for one; else the room decides what several mean. */
    default Optional<Words> oneOnly() {
        return Optional.empty();
    }
}
