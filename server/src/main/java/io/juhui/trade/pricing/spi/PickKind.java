package io.juhui.trade.pricing.spi;

/** Socket: a room says that picks of this kind are its own; a kind that no room owns is refused. */
public interface PickKind {

    /** Lower case, the room's name first where others could want the same word. */
    String name();
}
