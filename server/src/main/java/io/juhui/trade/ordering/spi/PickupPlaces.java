package io.juhui.trade.ordering.spi;

import java.util.Optional;

/** Socket: the room that keeps pickup points tells where one is. Reads memory only. */
public interface PickupPlaces {

    /** Where a new order may go; empty when it is closed or unknown. */
    Optional<PickupPlace> find(long id);

    /** Where an order waits: a point that was closed meanwhile is still told of. */
    Optional<Standing> standing(long id);

    record Standing(PickupPlace place, boolean closed) {}

    /** Coordinates are micro-degrees. */
    record PickupPlace(
            long id, String name, String address, String hours, String phone, long latitude, long longitude) {}
}
