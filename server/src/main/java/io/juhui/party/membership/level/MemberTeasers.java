package io.juhui.party.membership.level;

import io.juhui.goods.catalog.Catalogue;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.goods.catalog.Teaser;
import io.juhui.goods.catalog.spi.Teasers;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.party.membership.Level;
import io.juhui.party.membership.Levels;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows on pages what members may pay, from the same function as the quote; made anew only when something changed. */
@Component
class MemberTeasers implements Teasers {

    private static final Words TITLE = new Words("会员价", "Member prices");
    private static final String CENTRE = "/rooms/member/pages/centre/index";

    private final Levels levels;
    private final MemberPrices prices;
    private final Skus skus;
    private volatile @Nullable Made made;

    MemberTeasers(Levels levels, MemberPrices prices, Skus skus) {
        this.levels = levels;
        this.prices = prices;
        this.skus = skus;
    }

    private record Made(
            Catalogue of, List<Level> levels, Map<MemberPrices.Key, Money> prices, Map<SkuId, Teaser> teasers) {}

    @Override
    public String kind() {
        return MemberPriceRule.KIND;
    }

    @Override
    public Words title() {
        return TITLE;
    }

    /** Each of the three is replaced whole when it changes: the same object is the same state. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Map<SkuId, Teaser> now() {
        var known = made;
        var catalogue = skus.snapshot();
        var all = levels.all();
        var own = prices.all();
        if (known != null && known.of() == catalogue && known.levels() == all && known.prices() == own) {
            return known.teasers();
        }
        var fresh = new Made(catalogue, all, own, tell(catalogue, all, own));
        made = fresh;
        return fresh.teasers();
    }

    private Map<SkuId, Teaser> tell(Catalogue catalogue, List<Level> all, Map<MemberPrices.Key, Money> own) {
        if (own.isEmpty() && all.stream().noneMatch(Level::hasRate)) {
            return Map.of();
        }
        var teasers = new HashMap<SkuId, Teaser>();
        catalogue.products().stream()
                .flatMap(product -> catalogue.ofProduct(product.id()).stream())
                .forEach(offer -> best(offer, all).ifPresent(teaser -> teasers.put(offer.sku(), teaser)));
        return Map.copyOf(teasers);
    }

    /** The lowest that any level pays, and which one. */
    private Optional<Teaser> best(SkuOffer offer, List<Level> all) {
        record Best(Level level, Money price) {}
        return all.stream()
                .flatMap(level -> prices.of(level, offer.sku().value(), offer.price()).stream()
                        .map(price -> new Best(level, price)))
                .min(Comparator.comparing(Best::price))
                .map(best -> new Teaser(
                        kind(),
                        new Words(
                                best.level().name().zh() + "价",
                                best.level().name().en() + " price"),
                        best.price(),
                        false,
                        null,
                        CENTRE));
    }
}
