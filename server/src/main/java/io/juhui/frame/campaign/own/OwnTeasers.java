package io.juhui.frame.campaign.own;

import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.spi.CampaignTeasers;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.Teaser.TeaserView;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.platform.web.Access;
import io.juhui.trade.pricing.Channel;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The product page of somebody who belongs to what a campaign is for; nobody else hears of it. */
@RestController
@Access(Access.Who.BUYER)
class OwnTeasers {

    private final Campaigns campaigns;
    private final List<CampaignTeasers<?>> tools;

    OwnTeasers(Campaigns campaigns, List<CampaignTeasers<?>> tools) {
        this.campaigns = campaigns;
        this.tools = tools;
    }

    @GetMapping("/api/campaigns/of-product/{id}")
    List<TeaserView> ofProduct(
            Actor.Buyer buyer, @PathVariable ProductId id, @RequestParam Channel channel, Locale locale) {
        var situation = campaigns.situation(buyer.id(), channel);
        return tools.stream()
                .flatMap(tool -> tool.own(id, situation).stream())
                .map(teaser -> TeaserView.of(teaser, Language.of(locale)))
                .toList();
    }
}
