package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.CatalogProblem;
import io.juhui.goods.catalog.Skus;
import org.springframework.stereotype.Component;

/** Holds a campaign against the catalogue before it is stored: real SKUs, and a price that is lower. */
@Component
class LimitedPriceCheck {

    private final Skus skus;

    LimitedPriceCheck(Skus skus) {
        this.skus = skus;
    }

    void check(LimitedPrice campaign) {
        if (!campaign.startsAt().isBefore(campaign.endsAt())) {
            throw TimePriceProblem.WINDOW.problem().at("/endsAt");
        }
        var catalogue = skus.snapshot();
        for (int i = 0; i < campaign.skus().size(); i++) {
            var item = campaign.skus().get(i);
            var offer = catalogue.sku(item.skuId());
            if (offer == null) {
                throw CatalogProblem.NOT_FOR_SALE
                        .problem()
                        .at("/skus/" + i + "/skuId", "没有这个规格", "There is no such variant");
            }
            if (!item.price().isPositive() || item.price().compareTo(offer.price()) >= 0) {
                throw TimePriceProblem.NOT_LOWER
                        .problem()
                        .at(
                                "/skus/" + i + "/price",
                                "限时价要低于售价 " + offer.price(),
                                "Below the normal price, " + offer.price());
            }
        }
    }
}
