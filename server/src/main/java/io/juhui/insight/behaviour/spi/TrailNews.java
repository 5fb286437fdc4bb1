package io.juhui.insight.behaviour.spi;

import io.juhui.kernel.Actor.BuyerId;

/** Socket: a room hears, in the same transaction, that what a buyer keeps or has seen is other than before. */
public interface TrailNews {

    void changed(BuyerId buyer);
}
