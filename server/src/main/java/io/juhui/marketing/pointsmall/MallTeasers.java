package io.juhui.marketing.pointsmall;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.spi.CampaignTeasers;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 500 积分 + ¥9.90 on the pages of goods that stand in the mall. */
@Component
class MallTeasers extends CampaignTeasers<MallItem> {

    private final MallItems items;

    MallTeasers(Campaigns campaigns, MallItems items, Skus skus, Clock clock) {
        super(MallTool.KIND, MallWords.TITLE, campaigns, skus, clock);
        this.items = items;
    }

    /** What is no goods is about no goods, whatever its scope. */
    @Override
    protected Optional<MallItem> rule(CampaignId campaign) {
        return items.remembered(campaign).filter(MallItem::isGoods);
    }

    @Override
    protected Words words(MallItem item) {
        var price = MallWords.price(item);
        return new Words("可用 " + price.zh() + " 兑换", "Yours for " + price.en());
    }

    @Override
    protected String page() {
        return "/rooms/pointsmall/pages/mall/index";
    }
}
