package io.juhui.marketing.timeprice;

import io.juhui.goods.catalog.CatalogProblem;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.platform.web.WebProblem;
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
            throw TimePriceProblem.WINDOW.problem().at("/endsAt", "结束时间要晚于开始时间");
        }
        var catalogue = skus.snapshot();
        for (int i = 0; i < campaign.skus().size(); i++) {
            var item = campaign.skus().get(i);
            var offer = catalogue.sku(sku(item.skuId(), i));
            if (offer == null) {
                throw CatalogProblem.NOT_FOR_SALE.problem().at("/skus/" + i + "/skuId", "没有这个规格");
            }
            if (!item.price().isPositive() || item.price().compareTo(offer.price()) >= 0) {
                throw TimePriceProblem.NOT_LOWER.problem().at("/skus/" + i + "/price", "限时价要低于售价 " + offer.price());
            }
        }
    }

    private static SkuId sku(String id, int i) {
        try {
            return new SkuId(Long.parseLong(id));
        } catch (NumberFormatException e) {
            throw WebProblem.INVALID.problem().at("/skus/" + i + "/skuId", "编号格式不对");
        }
    }
}
