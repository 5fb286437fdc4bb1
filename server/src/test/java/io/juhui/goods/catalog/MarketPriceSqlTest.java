package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
@DisplayName("R46 划线价不高于最近 7 天最低价")
class MarketPriceSqlTest {

    @Autowired
    GivenGoods given;

    @Autowired
    ProductEditing editing;

    @Autowired
    Skus skus;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void refusesToCrossOutMoreThanTheLowestPriceOfTheLastSevenDaysAndSaysHowMuchMayBe() {
        var goods = given.aProduct().priced(2_990).make();
        save(goods.product(), 1_990, null, null);

        var refusal = catchThrowableOfType(Problem.class, () -> save(goods.product(), 1_500, 2_990L, null));

        assertThat(refusal.code()).isEqualTo(CatalogProblem.MARKET_PRICE_TOO_HIGH);
        assertThat(refusal.extras()).containsEntry("admissibleMax", Money.fen(1_990));
        assertThat(given.offer(goods.sku()).price()).isEqualTo(Money.fen(1_990));
    }

    @Test
    void allowsTheLowestPriceOfTheLastSevenDaysItself() {
        var goods = given.aProduct().priced(2_990).make();
        save(goods.product(), 1_990, 2_990L, null);
        assertThat(given.offer(goods.sku()).marketPrice()).isEqualTo(Money.fen(2_990));
    }

    @Test
    void forgetsPricesThatEndedMoreThanSevenDaysAgo() {
        var goods = given.aProduct().priced(990).make();
        save(goods.product(), 2_990, null, null);
        db.sql("update catalog_price set at = :old where sku_id = :sku")
                .param("old", Timestamp.from(clock.instant().minus(Duration.ofDays(8))))
                .param("sku", goods.sku().value())
                .update();

        save(goods.product(), 1_990, 2_990L, null);

        assertThat(given.offer(goods.sku()).marketPrice()).isEqualTo(Money.fen(2_990));
    }

    @Test
    void countsOnlyPricesThatWereOnTheShelf() {
        var goods = given.aProduct().priced(9_900).offShelf().make();
        var draft = skus.snapshot().product(goods.product()).orElseThrow().draft();
        var sku = draft.skus().getFirst();

        var refusal = catchThrowableOfType(
                Problem.class,
                () -> editing.save(
                        goods.product(),
                        Drafts.with(draft, "x", draft.options(), List.of(priced(sku, 1_990, 9_900L)), true, null),
                        Actor.ANONYMOUS));

        assertThat(refusal.code()).isEqualTo(CatalogProblem.MARKET_PRICE_TOO_HIGH);
    }

    @Test
    void allowsAnyPriceWhoseSourceIsStated() {
        var goods = given.aProduct().priced(1_990).make();
        save(goods.product(), 1_990, 9_900L, "厂商建议零售价");
        assertThat(given.offer(goods.sku()).marketPrice()).isEqualTo(Money.fen(9_900));
    }

    @Test
    void refusesToPutOnTheShelfWhatMayNotBePublished() {
        var goods = given.aProduct().priced(1_990).make();
        editing.shelve(goods.product(), false, Actor.ANONYMOUS);
        var draft = skus.snapshot().product(goods.product()).orElseThrow().draft();
        editing.save(
                goods.product(),
                Drafts.with(
                        draft,
                        "x",
                        draft.options(),
                        List.of(priced(draft.skus().getFirst(), 1_990, 2_990L)),
                        false,
                        null),
                Actor.ANONYMOUS);

        var refusal = catchThrowableOfType(Problem.class, () -> editing.shelve(goods.product(), true, Actor.ANONYMOUS));

        assertThat(refusal.code()).isEqualTo(CatalogProblem.MARKET_PRICE_TOO_HIGH);
        assertThat(given.offer(goods.sku()).onSale(clock.instant())).isFalse();
    }

    private void save(ProductId id, long price, @Nullable Long market, @Nullable String source) {
        var draft = skus.snapshot().product(id).orElseThrow().draft();
        var changed = priced(draft.skus().getFirst(), price, market);
        editing.save(
                id, Drafts.with(draft, draft.name(), draft.options(), List.of(changed), true, source), Actor.ANONYMOUS);
    }

    private static ProductDraft.SkuDraft priced(ProductDraft.SkuDraft sku, long price, @Nullable Long market) {
        return new ProductDraft.SkuDraft(
                sku.id(),
                sku.values(),
                Money.fen(price),
                market == null ? null : Money.fen(market),
                sku.costPrice(),
                sku.weightGrams(),
                sku.volumeCm3(),
                sku.barcode(),
                0,
                sku.safetyStock(),
                sku.pictureId(),
                sku.picture());
    }
}
