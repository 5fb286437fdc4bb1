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
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tool says of the goods that its running campaigns are about, with the price of each where it has one; worked out anew when the
 * catalogue or what is running has changed. Of several about one SKU one is told of.
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

    /** What a unit costs by this rule without anything being done for it; nothing by default. */
    protected Optional<Money> price(R rule, SkuId sku) {
        return Optional.empty();
    }

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
        var offers = skus.snapshot().ofProduct(product);
        var refs = offers.stream().map(SkuRef::of).toList();
        return running().stream()
                .filter(one -> !campaigns.isTold(one.campaign()))
                .filter(one -> refs.stream().anyMatch(one.campaign()::covers))
                .filter(one -> campaigns.opening(one.campaign(), situation).isOpen())
                .min(order())
                .map(one -> teaser(
                        one,
                        words(one.rule()),
                        offers.stream()
                                .flatMap(offer -> price(one.rule(), offer.sku()).stream())
                                .min(Money::compareTo)
                                .orElse(null)));
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
                        .ifPresent(one -> teasers.put(sku.sku(), teaser(one, sku.sku())));
            }
        }
        return Map.copyOf(teasers);
    }

    private Teaser teaser(Running<R> one, SkuId sku) {
        var words = words(one.rule());
        var said = campaigns
                .forWhom(one.campaign())
                .map(who -> new Words(words.zh() + "（" + who.zh() + "）", words.en() + " (" + who.en() + ")"))
                .orElse(words);
        var price = price(one.rule(), sku).orElse(null);
        return teaser(one, price == null ? said : bounded(one.campaign(), said), price);
    }

    private Teaser teaser(Running<R> one, Words said, @Nullable Money price) {
        var plain = price != null && isForAll(one.campaign());
        return new Teaser(kind, said, price, plain, one.campaign().window().end(), page());
    }

    /** A price that only so many units have says so. */
    private static Words bounded(Campaign campaign, Words said) {
        int most = campaign.terms().limits().unitsPerPerson();
        return most == 0
                ? said
                : new Words(said.zh() + "，每人限 " + most + " 件", said.en() + ", at most " + most + " each");
    }

    /** Whoever looks, and wherever, pays what is shown. */
    private static boolean isForAll(Campaign campaign) {
        var terms = campaign.terms();
        return terms.audience().everybody() && terms.channels().containsAll(List.of(Channel.values()));
    }
}
