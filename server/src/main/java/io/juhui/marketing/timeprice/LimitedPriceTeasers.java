package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.spi.CampaignTeasers;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.timeprice.LimitedPrices.Limited;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the limited price on pages; from the rule's own memory, so shown equals charged (M08). */
@Component
class LimitedPriceTeasers extends CampaignTeasers<Limited> {

    private static final Words PRICE = new Words("限时价", "Limited-time price");
    private static final Words TITLE = new Words("限时好价", "Limited-time prices");

    private final LimitedPrices prices;

    LimitedPriceTeasers(LimitedPrices prices, Campaigns campaigns, Skus skus, Clock clock) {
        super(LimitedPrices.KIND, TITLE, campaigns, skus, clock);
        this.prices = prices;
    }

    @Override
    protected Optional<Limited> rule(CampaignId campaign) {
        return prices.remembered(campaign);
    }

    @Override
    protected Words words(Limited rule) {
        return PRICE;
    }

    @Override
    protected Optional<Money> price(Limited rule, SkuId sku) {
        return rule.price(sku.value());
    }
}
