package io.juhui.trade.ordering.spi;

import java.util.Optional;

/** Socket: the room that keeps pickup points tells where one is; empty when it is closed or unknown. Reads memory only. */
public interface PickupPlaces {

    Optional<PickupPlace> find(long id);

    /** Coordinates are micro-degrees. */
    record PickupPlace(
            long id, String name, String address, String hours, String phone, long latitude, long longitude) {}
}
