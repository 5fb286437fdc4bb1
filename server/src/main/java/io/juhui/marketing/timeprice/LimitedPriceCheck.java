package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds prices against the catalogue and their campaign: real SKUs, each once, and a price that is lower. */
@Component
class LimitedPriceCheck {

    private final Skus skus;

    LimitedPriceCheck(Skus skus) {
        this.skus = skus;
    }

    void check(CampaignTerms campaign, LimitedPriceTerms rule) {
        var catalogue = skus.snapshot();
        var seen = new HashSet<SkuId>();
        for (int i = 0; i < rule.skus().size(); i++) {
            var item = rule.skus().get(i);
            var at = "/rule/skus/" + i;
            if (!seen.add(item.skuId())) {
                throw TimePriceProblem.TERMS.problem().at(at + "/skuId", "这个规格填了两次", "This variant is there twice");
            }
            var offer = catalogue.sku(item.skuId());
            if (offer == null) {
                throw TimePriceProblem.TERMS.problem().at(at + "/skuId", "没有这个规格", "There is no such variant");
            }
            if (item.price().compareTo(offer.price()) >= 0) {
                throw TimePriceProblem.NOT_LOWER
                        .problem()
                        .at(at + "/price", "限时价要低于售价 " + offer.price(), "Below the normal price, " + offer.price());
            }
        }
        if (campaign.scope().all()
                || !Set.copyOf(campaign.scope().chosen().skus()).equals(seen)) {
            throw TimePriceProblem.TERMS
                    .problem()
                    .at(
                            "/campaign/scope",
                            "活动商品要和定了限时价的规格一致",
                            "The campaign is about the variants that have a limited price");
        }
    }
}
