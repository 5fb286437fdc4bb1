package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.marketing.bargain.BargainTerms.BargainSku;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 8 人帮砍，最低 ¥9.9 on the pages of goods that are bargained for now. In words and not as a price: nobody pays it without so many friends.
 */
@Component
class BargainTeasers implements Teasers {

    private static final Words TITLE = new Words("一起砍价", "Bargain together");

    private final Campaigns campaigns;
    private final Bargains rules;
    private final Skus skus;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Map.of());

    BargainTeasers(Campaigns campaigns, Bargains rules, Skus skus, Clock clock) {
        this.skus = skus;
        this.campaigns = campaigns;
        this.rules = rules;
        this.clock = clock;
    }

    private record Running(Campaign campaign, BargainTerms rule) {}

    private record Known(List<Running> running, Map<SkuId, Teaser> teasers) {}

    @Override
    public String kind() {
        return Bargains.KIND;
    }

    @Override
    public Words title() {
        return TITLE;
    }

    @Override
    public Map<SkuId, Teaser> now() {
        var at = clock.instant();
        var running = campaigns.of(Bargains.KIND).stream()
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING && campaigns.isTold(campaign))
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
            var who = campaigns.forWhom(one.campaign());
            var lowest = lowest(one.rule());
            for (var sku : one.rule().skus()) {
                var floor = lowest.getOrDefault(product(sku), sku.floor());
                var words = BargainWords.floor(one.rule().helpers(), floor);
                var said = who.map(w -> new Words(words.zh() + "（" + w.zh() + "）", words.en() + " (" + w.en() + ")"))
                        .orElse(words);
                teasers.put(
                        sku.skuId(),
                        new Teaser(
                                Bargains.KIND,
                                said,
                                null,
                                false,
                                one.campaign().window().end(),
                                ""));
            }
        }
        return Map.copyOf(teasers);
    }

    /** By product: a card speaks of one variant, and says nothing that is untrue of another. */
    private Map<Long, Money> lowest(BargainTerms rule) {
        var lowest = new HashMap<Long, Money>();
        rule.skus().forEach(sku -> lowest.merge(product(sku), sku.floor(), Money::min));
        return lowest;
    }

    private long product(BargainSku sku) {
        var offer = skus.snapshot().sku(sku.skuId());
        return offer == null ? -sku.skuId().value() : offer.product().value();
    }
}
