package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.Teaser.TeaserView;
import io.juhui.goods.catalog.spi.StockHints.StockHint;
import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final CategoryId FRUIT = new CategoryId(1);
    private static final ProductId APPLE = new ProductId(10);
    private static final SkuId SMALL = new SkuId(11);
    private static final SkuId LARGE = new SkuId(12);

    @Test
    void showsAProductExactlyFromItsStartUntilBeforeItsEnd() {
        var end = NOW.plusSeconds(60);
        var catalogue = catalogue(apple(true, NOW, end));

        assertThat(shelf(catalogue, signals(), NOW.minusMillis(1)).find(APPLE)).isNull();
        assertThat(shelf(catalogue, signals(), NOW).find(APPLE)).isNotNull();
        assertThat(shelf(catalogue, signals(), end.minusMillis(1)).find(APPLE)).isNotNull();
        assertThat(shelf(catalogue, signals(), end).find(APPLE)).isNull();
    }

    @Test
    void holdsUntilTheNextScheduleOrPriceTurns() {
        var end = NOW.plusSeconds(60);
        var catalogue = catalogue(apple(true, null, end));
        var tags = signals(Map.of(SMALL, List.of(limited(900, NOW.plusSeconds(30)))), Map.of());

        assertThat(shelf(catalogue, signals(), NOW).validUntil()).isEqualTo(end);
        assertThat(shelf(catalogue, tags, NOW).validUntil()).isEqualTo(NOW.plusSeconds(30));
        assertThat(shelf(catalogue, signals(), end).validUntil()).isEqualTo(Instant.MAX);
    }

    @Test
    void showsTheLowestPriceOfTheMomentAndCrossesOutOnlyAboveIt() {
        var until = NOW.plusSeconds(30);
        var team = new Teaser("team", new Words("拼团价", "Team price"), Money.fen(700), false, null, "/team");
        var said = Map.of(LARGE, List.of(limited(800, until)), SMALL, List.of(team));
        var stock = Map.of(SMALL, new StockHint(0, 3), LARGE, new StockHint(5, 4));
        var item = shelf(catalogue(apple(true, null, null)), signals(said, stock), NOW)
                .find(APPLE);

        assertThat(item).isNotNull();
        assertThat(item.card().price()).isEqualTo(Money.fen(800));
        assertThat(item.card().marketPrice()).isEqualTo(Money.fen(3_000));
        assertThat(item.card().teaser()).isEqualTo(TeaserView.of(team, Language.CHINESE));
        assertThat(item.cardInEnglish().teaser()).extracting(TeaserView::text).isEqualTo("Team price");
        assertThat(item.card().tags()).containsExactly("自提");
        assertThat(item.cardInEnglish().tags()).containsExactly("Pickup");
        assertThat(item.card().sales()).isEqualTo(7);
        assertThat(item.card().soldOut()).isFalse();
    }

    @Test
    void isSoldOutWhenNoSkuHasStockAndRanksBelowWhatIsThere() {
        var item = shelf(catalogue(apple(true, null, null)), signals(), NOW).find(APPLE);
        var there = shelf(
                        catalogue(apple(true, null, null)), signals(Map.of(), Map.of(SMALL, new StockHint(1, 0))), NOW)
                .find(APPLE);

        assertThat(item).isNotNull();
        assertThat(there).isNotNull();
        assertThat(item.card().soldOut()).isTrue();
        assertThat(item.rank(ProductSort.RECOMMENDED)).isLessThan(there.rank(ProductSort.RECOMMENDED));
    }

    private static Shelf shelf(Catalogue catalogue, Signals signals, Instant at) {
        return new Shelf(1, catalogue, signals, at);
    }

    private static Signals signals() {
        return signals(Map.of(), Map.of());
    }

    private static Signals signals(Map<SkuId, List<Teaser>> teasers, Map<SkuId, StockHint> stock) {
        return new Signals(teasers, Map.of(), stock, Map.of());
    }

    @Test
    @DisplayName("T1 全店会员卡价不遮住别的：卡片上除了最低价，再说一行别的种类的")
    void saysOneLineMoreOfAnotherKindBesideTheBestPrice() {
        var vip = new Teaser("membercard", Words.asWritten("黑金卡价"), Money.fen(700), false, null, "/card");
        var level = new Teaser("membership", Words.asWritten("会员价"), Money.fen(750), false, null, "");
        var coupon = new Teaser("coupon", Words.asWritten("满100减10"), null, false, null, "");
        var limited = limited(800, NOW.plusSeconds(30));

        assertThat(beside(vip, level, coupon, limited))
                .as("what everybody pays")
                .isEqualTo("限时价");
        assertThat(beside(vip, level, coupon)).as("what is no price").isEqualTo("满100减10");
        assertThat(beside(limited(600, NOW.plusSeconds(30)), level, coupon)).isEqualTo("满100减10");
        assertThat(beside(vip, level)).isEqualTo("会员价");
        assertThat(beside(vip)).isEmpty();

        var item = shelf(
                        catalogue(apple(true, null, null)),
                        signals(Map.of(SMALL, List.of(vip, coupon, limited)), Map.of()),
                        NOW)
                .find(APPLE);
        assertThat(item).isNotNull();
        var strip = item.card("coupon", Language.CHINESE).orElseThrow();
        assertThat(strip.teaser()).extracting(TeaserView::kind).isEqualTo("coupon");
        assertThat(strip.beside())
                .as("what everybody pays")
                .extracting(TeaserView::kind)
                .isEqualTo("timeprice");
    }

    /** The text of the second line of a card whose goods are spoken of so. */
    private static String beside(Teaser... said) {
        var item = shelf(catalogue(apple(true, null, null)), signals(Map.of(SMALL, List.of(said)), Map.of()), NOW)
                .find(APPLE);
        assertThat(item).isNotNull();
        var beside = item.card().beside();
        return beside == null ? "" : beside.text();
    }

    private static Teaser limited(long fen, Instant until) {
        return new Teaser("timeprice", new Words("限时价", "Limited-time price"), Money.fen(fen), true, until, "");
    }

    private static Catalogue catalogue(Product product) {
        var tree = CategoryTree.of(List.of(new CategoryTree.Node(FRUIT, null, "水果", 0, null, null)));
        return Catalogue.NOTHING.with(1, List.of(product), tree, Map.of());
    }

    private static Product apple(boolean on, @Nullable Instant from, @Nullable Instant until) {
        var draft = new ProductDraft(
                APPLE,
                1,
                "苹果",
                "",
                FRUIT,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(new ProductDraft.ProductOption("规格", List.of("小", "大"))),
                List.of(sku(SMALL, "小", 1_000, null), sku(LARGE, "大", 2_000, 3_000L)),
                List.of(),
                "",
                "",
                List.of(),
                List.of(DeliveryKind.EXPRESS, DeliveryKind.PICKUP),
                null,
                true,
                null,
                List.of(),
                on,
                from,
                until,
                false,
                500,
                null);
        return new Product(APPLE, draft, on, NOW.minusSeconds(9), NOW.minusSeconds(9));
    }

    private static ProductDraft.SkuDraft sku(SkuId id, String value, long price, @Nullable Long market) {
        return new ProductDraft.SkuDraft(
                id,
                List.of(value),
                Money.fen(price),
                market == null ? null : Money.fen(market),
                null,
                1,
                1,
                null,
                0,
                0,
                null,
                null);
    }
}
