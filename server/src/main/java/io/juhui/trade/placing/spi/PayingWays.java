package io.juhui.trade.placing.spi;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.trade.pricing.Pick;
import java.util.List;

/** Socket: with what of a buyer's own money a purchase can be paid, as the confirm page shows it. A hint: nothing is kept by it. */
public interface PayingWays {

    /**
     * @param picks what the buyer has chosen so far
     * @return those the buyer has something of
     */
    List<PayingWay> ways(BuyerId buyer, List<Pick> picks, Money total, Language language);

    /**
     * @param kind as it is picked
     * @param available what the buyer has
     * @param used what would be taken of it
     */
    record PayingWay(String kind, String text, Money available, Money used) {}
}
