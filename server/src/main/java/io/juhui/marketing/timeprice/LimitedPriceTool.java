package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Limits.LimitKind;
import io.juhui.frame.campaign.PriceFloor;
import io.juhui.frame.campaign.spi.CampaignTool;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.timeprice.LimitedPriceTerms.LimitedSku;
import io.juhui.trade.pricing.Lane;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the campaigns' frame has to know of limited prices. */
@Component
class LimitedPriceTool implements CampaignTool {

    private final LimitedPrices prices;
    private final LimitedPriceCheck check;

    LimitedPriceTool(LimitedPrices prices, LimitedPriceCheck check) {
        this.prices = prices;
        this.check = check;
    }

    @Override
    public String kind() {
        return LimitedPrices.KIND;
    }

    @Override
    public Words words() {
        return new Words("限时价", "Limited price");
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    @Override
    public boolean exclusive() {
        return true;
    }

    @Override
    public Set<LimitKind> limits() {
        return Set.of(LimitKind.TIMES_PER_PERSON, LimitKind.UNITS_PER_PERSON, LimitKind.UNITS_PER_ORDER);
    }

    @Override
    public Words summary(CampaignId campaign) {
        return prices.find(campaign).map(LimitedPriceTool::words).orElse(new Words("", ""));
    }

    private static Words words(LimitedPriceTerms rule) {
        var lowest = rule.skus().stream()
                .map(LimitedSku::price)
                .min(Money::compareTo)
                .orElse(Money.ZERO);
        return new Words("限时价 " + lowest + " 起", "Limited price, from " + lowest);
    }

    @Override
    public void ready(Campaign campaign) {
        check.check(campaign.terms(), require(campaign.id()));
    }

    @Override
    public void copy(CampaignId from, CampaignId to) {
        prices.store(to, require(from));
    }

    @Override
    public PriceFloor floor(CampaignId campaign) {
        var rule = LimitedPrices.Limited.of(require(campaign));
        return (sku, before) -> rule.price(sku.sku().value()).map(before::min).orElse(before);
    }

    private LimitedPriceTerms require(CampaignId campaign) {
        return prices.find(campaign).orElseThrow(TimePriceProblem.NO_SUCH::problem);
    }
}
