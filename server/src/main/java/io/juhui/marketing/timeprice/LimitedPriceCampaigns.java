package io.juhui.marketing.timeprice;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.Scope;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.marketing.timeprice.LimitedPriceTerms.LimitedSku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class LimitedPriceCampaigns {

    private final CampaignDesk desk;
    private final LimitedPrices prices;
    private final LimitedPriceCheck check;
    private final Campaigns campaigns;

    LimitedPriceCampaigns(CampaignDesk desk, LimitedPrices prices, LimitedPriceCheck check, Campaigns campaigns) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.prices = prices;
        this.check = check;
    }

    /** A draft about exactly these SKUs. */
    @Transactional
    public Campaign open(CampaignTerms terms, Map<SkuId, Money> deals) {
        var rule = new LimitedPriceTerms(deals.entrySet().stream()
                .map(deal -> new LimitedSku(deal.getKey(), deal.getValue()))
                .toList());
        var about = terms.about(Scope.of(List.copyOf(deals.keySet())));
        check.check(about, rule);
        return desk.create(LimitedPrices.KIND, about, id -> prices.store(id, rule));
    }

    /** Published at once, below cost where that comes of it; all of it or nothing. */
    @Transactional
    public Campaign run(CampaignTerms terms, Map<SkuId, Money> deals, Actor.Staff by) {
        return desk.publish(open(terms, deals).id(), true, by);
    }

    /** Whether one of this name that has not ended begins at that instant. */
    public boolean has(String name, Instant start) {
        return campaigns.of(LimitedPrices.KIND).stream()
                .anyMatch(one -> one.name().equals(name) && one.window().start().equals(start));
    }
}
