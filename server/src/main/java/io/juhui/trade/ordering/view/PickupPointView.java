package io.juhui.trade.ordering.view;

import io.juhui.trade.ordering.spi.PickupPlaces.PickupPlace;

/** A pickup point as buyers see it; coordinates in micro-degrees. */
public record PickupPointView(
        String id, String name, String address, String hours, String phone, long latitude, long longitude) {

    public static PickupPointView of(PickupPlace p) {
        return new PickupPointView(
                Long.toString(p.id()), p.name(), p.address(), p.hours(), p.phone(), p.latitude(), p.longitude());
    }
}
