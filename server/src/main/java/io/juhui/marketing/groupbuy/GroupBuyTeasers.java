package io.juhui.marketing.groupbuy;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 3 人拼团 ¥19.9 on the pages of goods that are sold to teams now; from the rule's own memory, so shown is charged (M08). */
@Component
class GroupBuyTeasers implements Teasers {

    private static final Words TITLE = new Words("一起拼", "Buy together");

    private final Campaigns campaigns;
    private final GroupBuys rules;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Map.of());

    GroupBuyTeasers(Campaigns campaigns, GroupBuys rules, Clock clock) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.clock = clock;
    }

    private record Running(Campaign campaign, GroupBuyTerms rule) {}

    private record Known(List<Running> running, Map<SkuId, Teaser> teasers) {}

    @Override
    public String kind() {
        return GroupBuys.KIND;
    }

    @Override
    public Words title() {
        return TITLE;
    }

    @Override
    public Map<SkuId, Teaser> now() {
        var at = clock.instant();
        var running = campaigns.of(GroupBuys.KIND).stream()
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING)
                .flatMap(campaign -> rules.remembered(campaign.id()).stream().map(rule -> new Running(campaign, rule)))
                .toList();
        if (!known.running().equals(running)) {
            known = new Known(running, teasers(running));
        }
        return known.teasers();
    }

    private Map<SkuId, Teaser> teasers(List<Running> running) {
        var teasers = new HashMap<SkuId, Teaser>();
        for (var one : running) {
            var size = one.rule().size();
            var words = new Words(size + " 人拼团", "Team of " + size);
            var said = campaigns
                    .forWhom(one.campaign())
                    .map(who -> new Words(words.zh() + "（" + who.zh() + "）", words.en() + " (" + who.en() + ")"))
                    .orElse(words);
            one.rule()
                    .skus()
                    .forEach(sku -> teasers.put(
                            sku.skuId(),
                            new Teaser(
                                    GroupBuys.KIND,
                                    said,
                                    sku.price(),
                                    false,
                                    one.campaign().window().end(),
                                    "")));
        }
        return Map.copyOf(teasers);
    }
}
