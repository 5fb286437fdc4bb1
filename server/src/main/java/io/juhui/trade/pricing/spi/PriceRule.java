package io.juhui.trade.pricing.spi;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Socket: a pure function that proposes offers in one lane from the basket as discounted so far; it knows nothing of other
 * rules and reads memory only. Offers that touch different lines do not compete; propose one per line where lines are
 * independent.
 */
public interface PriceRule {

    Lane lane();

    List<Offer> propose(Basket soFar, Optional<BuyerId> buyer, Instant at);
}
