package io.juhui.goods.catalog;

import io.juhui.goods.catalog.Teaser.TeaserView;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.platform.media.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen and at what price, from one snapshot of the catalogue, one look at the other rooms and one instant. It holds
 * until the clock reaches {@code validUntil}: then a schedule or a price turns. Drafts and products not yet, or no longer, on
 * the shelf are not in it, so nothing that reads it can show them (F09).
 */
public final class Shelf {

    private static final Words PICKUP = new Words("自提", "Pickup");

    private static final Duration NEW = Duration.ofDays(14);

    private final long state;
    private final Catalogue catalogue;
    private final Signals signals;
    private final Instant validUntil;
    private final Map<ProductId, ShelfItem> items = new HashMap<>();
    private final Map<ProductSort, List<ShelfItem>> sorted = new EnumMap<>(ProductSort.class);

    Shelf(long state, Catalogue catalogue, Signals signals, Instant now) {
        this.state = state;
        this.catalogue = catalogue;
        this.signals = signals;
        var turn = Instant.MAX;
        for (var product : catalogue.products()) {
            var shelf = product.draft().shelf();
            turn = shelf.nextTurn(now, turn);
            if (shelf.holds(now)) {
                items.put(product.id(), item(product, now));
            }
        }
        for (var teaser : signals.all()) {
            var end = teaser.until();
            if (end != null && end.isAfter(now) && end.isBefore(turn)) {
                turn = end;
            }
        }
        this.validUntil = turn;
        for (var sort : ProductSort.values()) {
            sorted.put(
                    sort,
                    items.values().stream()
                            .sorted(Comparator.comparingLong((ShelfItem i) -> i.rank(sort))
                                    .thenComparingLong(i -> i.card().id().value())
                                    .reversed())
                            .toList());
        }
    }

    /** Differs between any two shelves of this process. */
    public long state() {
        return state;
    }

    Instant validUntil() {
        return validUntil;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The kinds of teasers there are, with what each is called. */
    public Map<String, String> kinds(Language language) {
        var titles = new TreeMap<String, String>();
        signals.titles().forEach((kind, words) -> titles.put(kind, words.in(language)));
        return titles;
    }

    Signals signals() {
        return signals;
    }

    public @Nullable ShelfItem find(ProductId id) {
        return items.get(id);
    }

    public List<ShelfItem> all(ProductSort sort) {
        return Objects.requireNonNull(sorted.get(sort));
    }

    private ShelfItem item(Product product, Instant now) {
        var offers = catalogue.ofProduct(product.id());
        var best = offers.stream()
                .min(Comparator.comparing(signals::price))
                .orElseThrow(() -> new IllegalStateException("a product has a SKU"));
        var ladder = signals.ladder(offers);
        var soldOut = offers.stream().allMatch(o -> signals.stock(o.sku()).available() <= 0);
        var sales = signals.sales(product, offers);
        var card = card(product, best, ladder, sales, soldOut, Language.CHINESE);
        return new ShelfItem(
                card,
                card(product, best, ladder, sales, soldOut, Language.ENGLISH),
                best.categories(),
                product.draft().brandId(),
                product.draft().cities(),
                recommended(product, sales, soldOut, now),
                List.copyOf(ladder));
    }

    private ProductCard card(
            Product product, SkuOffer best, List<Teaser> ladder, int sales, boolean soldOut, Language language) {
        var draft = product.draft();
        var price = signals.price(best);
        var tags = new ArrayList<String>();
        if (draft.deliveryKinds().contains(DeliveryKind.PICKUP)) {
            tags.add(PICKUP.in(language));
        }
        return new ProductCard(
                product.id(),
                draft.name(),
                draft.subtitle(),
                Media.thumbnail(product.cover()),
                price,
                crossedOut(best.marketPrice(), price),
                sales,
                List.copyOf(tags),
                soldOut,
                ladder.isEmpty() ? null : TeaserView.of(ladder.getFirst(), language),
                ladder.isEmpty()
                        ? null
                        : Teaser.beside(ladder.getFirst(), ladder)
                                .map(other -> TeaserView.of(other, language))
                                .orElse(null));
    }

    /** A price is crossed out only above the one that counts. */
    static @Nullable Money crossedOut(@Nullable Money market, Money price) {
        return market != null && market.compareTo(price) > 0 ? market : null;
    }

    /** Neutral: what is there before what is sold out, then by real sales, what buyers said, and newness (X04). */
    private long recommended(Product product, int sales, boolean soldOut, Instant now) {
        var digest = signals.reviews(product.id());
        var liked = Math.min(digest.count(), 100) * (long) digest.average();
        var fresh = product.createdAt().isAfter(now.minus(NEW)) ? 500 : 0;
        return (soldOut ? 0 : 1_000_000_000L) + Math.min(sales, 1_000_000) * 10L + liked + fresh;
    }
}
