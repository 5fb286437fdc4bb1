package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.Opening;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.timeprice.LimitedPrices.Limited;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Nearly;
import io.juhui.trade.pricing.Nearly.Why;
import io.juhui.trade.pricing.spi.Offer;
import io.juhui.trade.pricing.spi.Proposals;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** What one campaign says of a basket: an offer for each line, so that each has the best price of its own. Pure. */
final class LimitedPriceOffers {

    private static final Set<Opening.Why> TOLD =
            Set.of(Opening.Why.WRONG_CHANNEL, Opening.Why.NOT_FOR_YOU, Opening.Why.LIMIT_REACHED);

    private LimitedPriceOffers() {}

    /** @param left units that this buyer may still have; lines are served in their order, each as a whole or not at all */
    static Proposals of(Campaign campaign, Limited rule, Basket basket, Opening opening, int left) {
        var offers = new ArrayList<Offer>();
        var nearly = new ArrayList<Nearly>();
        int free = left;
        for (var line : basket.lines()) {
            var price = rule.price(line.skuId());
            if (price.isEmpty() || price.get().compareTo(line.unitBase()) >= 0) {
                continue;
            }
            switch (opening) {
                case Opening.Open _ -> {
                    if (line.quantity() <= free) {
                        offers.add(offer(campaign, line, price.get()));
                        free -= line.quantity();
                    } else {
                        nearly.add(said(campaign, line, beyond(free)));
                    }
                }
                case Opening.Shut shut -> {
                    if (TOLD.contains(shut.why())) {
                        nearly.add(said(campaign, line, shut.words()));
                    }
                }
            }
        }
        return new Proposals(offers, nearly);
    }

    private static Offer offer(Campaign campaign, Basket.Line line, Money price) {
        var saving = line.unitBase().minus(price).times(line.quantity());
        return campaign.offer(Words.asWritten(campaign.name()), Map.of(line.number(), saving));
    }

    private static Words beyond(int free) {
        return free > 0
                ? new Words("限购，最多还能买 " + free + " 件", "at most " + free + " more at this price")
                : new Words("已达到限购数量", "you have had as many as one person may");
    }

    private static Nearly said(Campaign campaign, Basket.Line line, Words why) {
        var words = new Words(campaign.name() + "：" + why.zh(), campaign.name() + ": " + why.en());
        return new Nearly(
                Lane.PRICE,
                LimitedPrices.KIND,
                campaign.id().value(),
                Why.NOT_FOR_THIS,
                words,
                Money.ZERO,
                0,
                Set.of(line.number()));
    }
}
