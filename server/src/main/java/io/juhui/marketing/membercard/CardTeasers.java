package io.juhui.marketing.membercard;

import io.juhui.frame.campaign.spi.StandingPrice;
import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.kernel.Words;
import io.juhui.trade.pricing.Lane;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** PLUS 价 on pages, and for the margin simulator, from the same function as the quote; made anew only when something changed. */
@Component
class CardTeasers implements Teasers, StandingPrice {

    private static final Words TITLE = new Words("会员卡价", "Card prices");
    private static final String PAGE = "/rooms/membercard/pages/card/index";

    private final Cards cards;
    private final Skus skus;
    private volatile Made made = new Made(Catalogue.NOTHING, List.of(), Map.of());

    CardTeasers(Cards cards, Skus skus) {
        this.cards = cards;
        this.skus = skus;
    }

    private record Made(Catalogue of, List<Card> cards, Map<SkuId, Teaser> teasers) {}

    private record Best(Card card, Money price) {}

    @Override
    public String kind() {
        return CardPriceRule.KIND;
    }

    @Override
    public Words title() {
        return TITLE;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // each is replaced whole when it changes
    public Map<SkuId, Teaser> now() {
        var known = made;
        var catalogue = skus.snapshot();
        var all = cards.all();
        if (known.of() != catalogue || known.cards() != all) {
            known = new Made(catalogue, all, tell(catalogue, all));
            made = known;
        }
        return known.teasers();
    }

    private Map<SkuId, Teaser> tell(Catalogue catalogue, List<Card> all) {
        var sold = all.stream().filter(card -> card.terms().onSale()).toList();
        if (sold.stream().noneMatch(card -> card.terms().lowersPrices())) {
            return Map.of();
        }
        var teasers = new HashMap<SkuId, Teaser>();
        catalogue.products().stream()
                .flatMap(product -> catalogue.ofProduct(product.id()).stream())
                .forEach(sku -> best(sku.price(), sold)
                        .ifPresent(best -> teasers.put(
                                sku.sku(),
                                new Teaser(
                                        kind(), CardPriceRule.priceOf(best.card()), best.price(), false, null, PAGE))));
        return Map.copyOf(teasers);
    }

    private static Optional<Best> best(Money list, List<Card> all) {
        return all.stream()
                .flatMap(card -> card.price(list).stream().map(price -> new Best(card, price)))
                .min(Comparator.comparing(Best::price));
    }

    @Override
    public Words words() {
        return TITLE;
    }

    @Override
    public Lane lane() {
        return Lane.PRICE;
    }

    /** Of cards that are no longer sold too: who has one keeps its price. */
    @Override
    public Money lowest(SkuOffer sku, Money before, TimeWindow window) {
        return best(before, cards.all()).map(Best::price).orElse(before);
    }
}
