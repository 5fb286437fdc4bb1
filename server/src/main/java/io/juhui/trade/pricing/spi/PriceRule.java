package io.juhui.trade.pricing.spi;

import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Situation;

/**
 * Socket: a pure function that proposes offers in one lane from the basket as discounted so far; it knows nothing of other
 * rules and reads memory, picks and facts only. Offers that touch different lines do not compete; propose one per line where
 * lines are independent, and one over all its lines where they count together.
 */
public interface PriceRule {

    Lane lane();

    Proposals propose(Basket soFar, Situation situation);
}
