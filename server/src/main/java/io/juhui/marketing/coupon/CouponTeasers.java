package io.juhui.marketing.coupon;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 领券 满100减20 on the pages of goods that a coupon is good for; worked out anew when the catalogue or what is running has changed. */
@Component
class CouponTeasers implements Teasers {

    private static final Words TITLE = new Words("领券立减", "With a coupon");
    private static final String CENTRE = "/rooms/coupon/pages/centre/index";

    private final Campaigns campaigns;
    private final CouponTemplates templates;
    private final Skus skus;
    private final Clock clock;
    private volatile Known known = new Known(Catalogue.NOTHING, List.of(), Map.of());

    CouponTeasers(Campaigns campaigns, CouponTemplates templates, Skus skus, Clock clock) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.skus = skus;
        this.clock = clock;
    }

    private record Known(Catalogue catalogue, List<CouponTemplate> running, Map<SkuId, Teaser> teasers) {}

    @Override
    public String kind() {
        return CouponTemplate.KIND;
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

    private List<CouponTemplate> running() {
        var at = clock.instant();
        return campaigns.of(CouponTemplate.KIND).stream()
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING)
                .flatMap(campaign -> templates.remembered(campaign.id()).stream())
                .filter(template -> template.terms().ways().contains(CouponWay.PRODUCT))
                .toList();
    }

    /** Of several the one that is good for the least sum is told of; the page lists all of them. */
    private Map<SkuId, Teaser> teasers(Catalogue catalogue, List<CouponTemplate> running) {
        var teasers = new HashMap<SkuId, Teaser>();
        if (running.isEmpty()) {
            return teasers;
        }
        for (var product : catalogue.products()) {
            for (var sku : catalogue.ofProduct(product.id())) {
                var ref = SkuRef.of(sku);
                running.stream()
                        .filter(template -> template.campaign().covers(ref))
                        .min(Comparator.comparing((CouponTemplate template) ->
                                        template.terms().threshold())
                                .thenComparingLong(template -> template.id().value()))
                        .ifPresent(template -> teasers.put(sku.sku(), teaser(template)));
            }
        }
        return Map.copyOf(teasers);
    }

    private Teaser teaser(CouponTemplate template) {
        var said = CouponWords.of(template.terms());
        return new Teaser(
                kind(),
                new Words("领券 " + said.zh(), "Coupon: " + said.en()),
                null,
                false,
                template.campaign().window().end(),
                CENTRE);
    }
}
