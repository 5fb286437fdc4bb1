package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 100 积分抵 1 元 on the pages of goods that take part; worked out anew when the catalogue or what is running has changed. */
@Component
class PointsOffTeasers implements Teasers {

    private static final Words TITLE = new Words("积分抵扣", "Points off");

    private final Campaigns campaigns;
    private final PointsRates rates;
    private final Skus skus;
    private final Clock clock;
    private volatile Known known = new Known(Catalogue.NOTHING, List.of(), Map.of());

    PointsOffTeasers(Campaigns campaigns, PointsRates rates, Skus skus, Clock clock) {
        this.campaigns = campaigns;
        this.rates = rates;
        this.skus = skus;
        this.clock = clock;
    }

    private record Running(Campaign campaign, PointsRate rate) {}

    private record Known(Catalogue catalogue, List<Running> running, Map<SkuId, Teaser> teasers) {}

    @Override
    public String kind() {
        return PointsOffRule.KIND;
    }

    @Override
    public Words title() {
        return TITLE;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a snapshot is the same object until something changes
    public Map<SkuId, Teaser> now() {
        var catalogue = skus.snapshot();
        var running = running();
        var before = known;
        if (before.catalogue() != catalogue || !before.running().equals(running)) {
            known = new Known(catalogue, running, teasers(catalogue, running));
        }
        return known.teasers();
    }

    private List<Running> running() {
        var at = clock.instant();
        return campaigns.of(PointsOffRule.KIND).stream()
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING)
                .flatMap(campaign -> rates.remembered(campaign.id()).stream().map(rate -> new Running(campaign, rate)))
                .toList();
    }

    /** Where several are open the one that ends first is told of; the one that saves most acts. */
    private Map<SkuId, Teaser> teasers(Catalogue catalogue, List<Running> running) {
        var teasers = new HashMap<SkuId, Teaser>();
        if (running.isEmpty()) {
            return teasers;
        }
        for (var product : catalogue.products()) {
            for (var sku : catalogue.ofProduct(product.id())) {
                var ref = SkuRef.of(sku);
                running.stream()
                        .filter(one -> one.campaign().covers(ref))
                        .min(java.util.Comparator.comparing(
                                        (Running one) -> one.campaign().window().end())
                                .thenComparingLong(one -> one.campaign().id().value()))
                        .ifPresent(one -> teasers.put(sku.sku(), teaser(one)));
            }
        }
        return Map.copyOf(teasers);
    }

    private Teaser teaser(Running one) {
        var words = PointsOffWords.of(one.rate());
        var said = campaigns
                .forWhom(one.campaign())
                .map(who -> new Words(words.zh() + "（" + who.zh() + "）", words.en() + " (" + who.en() + ")"))
                .orElse(words);
        return new Teaser(kind(), said, null, false, one.campaign().window().end(), "");
    }
}
