package io.juhui.trade.placing;

import io.juhui.kernel.Id;

/** A pickup point; the room that keeps them implements {@link io.juhui.trade.ordering.spi.PickupPlaces}. */
public record PickupPointId(long value) implements Id {}
