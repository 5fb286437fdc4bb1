package io.juhui.party.identity.spi;

import io.juhui.kernel.Actor.BuyerId;
import java.util.Map;

/**
 * Socket: a room adds numbers to the buyer's own page. Names: {@code unpaid toShip shipped toPickUp toReview favourites
 * footprints cart unreadNotices}.
 */
public interface MeCounts {

    Map<String, Integer> counts(BuyerId buyer);
}
