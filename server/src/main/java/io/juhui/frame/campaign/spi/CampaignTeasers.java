package io.juhui.frame.campaign.spi;

import io.juhui.frame.campaign.Campaign;
import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.frame.campaign.SkuRef;
import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.Skus;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool without a price of its own says of the goods that its running campaigns are about; worked out anew when the catalogue or
 * what is running has changed. Of several about one SKU one is told of.
 *
 * @param <R> the tool's rule, compared by what it says
 */
public abstract class CampaignTeasers<R> implements Teasers {

    private final String kind;
    private final Words title;
    private final Campaigns campaigns;
    private final Skus skus;
    private final Clock clock;
    private volatile Known<R> known = new Known<>(Catalogue.NOTHING, List.of(), Map.of());

    protected CampaignTeasers(String kind, Words title, Campaigns campaigns, Skus skus, Clock clock) {
        this.kind = kind;
        this.title = title;
        this.campaigns = campaigns;
        this.skus = skus;
        this.clock = clock;
    }

    /** A campaign that runs, with the rule it follows. */
    public record Running<R>(Campaign campaign, R rule) {}

    private record Known<R>(Catalogue catalogue, List<Running<R>> running, Map<SkuId, Teaser> teasers) {}

    /** From memory; empty for what pages say nothing of. */
    protected abstract Optional<R> rule(CampaignId campaign);

    /** 满100减20. */
    protected abstract Words words(R rule);

    /** Which of several is told of: the one that ends first, unless the tool knows better. */
    protected Comparator<Running<R>> first() {
        return Comparator.comparing(
                (Running<R> running) -> running.campaign().window().end());
    }

    /** Where it leads; nowhere by default. */
    protected String page() {
        return "";
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final Words title() {
        return title;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a snapshot is the same object until something changes
    public final Map<SkuId, Teaser> now() {
        var catalogue = skus.snapshot();
        var running = running().stream()
                .filter(one -> campaigns.isTold(one.campaign()))
                .toList();
        var before = known;
        if (before.catalogue() != catalogue || !before.running().equals(running)) {
            known = new Known<>(catalogue, running, teasers(catalogue, running));
        }
        return known.teasers();
    }

    /** What runs for some members alone and is open to who asks; told to nobody else, and of several the first. */
    public final Optional<Teaser> own(ProductId product, Situation situation) {
        var refs = skus.snapshot().ofProduct(product).stream().map(SkuRef::of).toList();
        return running().stream()
                .filter(one -> !campaigns.isTold(one.campaign()))
                .filter(one -> refs.stream().anyMatch(one.campaign()::covers))
                .filter(one -> campaigns.opening(one.campaign(), situation).isOpen())
                .min(order())
                .map(one -> teaser(one, words(one.rule())));
    }

    private Comparator<Running<R>> order() {
        return first().thenComparingLong(one -> one.campaign().id().value());
    }

    private List<Running<R>> running() {
        var at = clock.instant();
        return campaigns.of(kind).stream()
                .filter(campaign -> campaign.state(at) == CampaignState.RUNNING)
                .flatMap(campaign -> rule(campaign.id()).stream().map(rule -> new Running<>(campaign, rule)))
                .toList();
    }

    private Map<SkuId, Teaser> teasers(Catalogue catalogue, List<Running<R>> running) {
        if (running.isEmpty()) {
            return Map.of();
        }
        var order = order();
        var teasers = new HashMap<SkuId, Teaser>();
        for (var product : catalogue.products()) {
            for (var sku : catalogue.ofProduct(product.id())) {
                var ref = SkuRef.of(sku);
                running.stream()
                        .filter(one -> one.campaign().covers(ref))
                        .min(order)
                        .ifPresent(one -> teasers.put(sku.sku(), teaser(one)));
            }
        }
        return Map.copyOf(teasers);
    }

    private Teaser teaser(Running<R> one) {
        var words = words(one.rule());
        var said = campaigns
                .forWhom(one.campaign())
                .map(who -> new Words(words.zh() + "（" + who.zh() + "）", words.en() + " (" + who.en() + ")"))
                .orElse(words);
        return teaser(one, said);
    }

    private Teaser teaser(Running<R> one, Words said) {
        return new Teaser(kind, said, null, false, one.campaign().window().end(), page());
    }
}
