package io.juhui.marketing.flashsale;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignDesk;
import io.juhui.frame.campaign.CampaignTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns for other rooms, under the same checks as the console. */
@Component
public class FlashCampaigns {

    private final CampaignDesk desk;
    private final FlashSales sales;
    private final FlashSaleCheck check;

    FlashCampaigns(CampaignDesk desk, FlashSales sales, FlashSaleCheck check) {
        this.desk = desk;
        this.sales = sales;
        this.check = check;
    }

    /** A draft. */
    @Transactional
    public Campaign open(CampaignTerms terms, FlashSaleTerms rule) {
        check.check(terms, rule);
        return desk.create(FlashSales.KIND, terms, id -> sales.store(id, rule));
    }
}
