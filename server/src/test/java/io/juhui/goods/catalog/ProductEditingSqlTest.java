package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class ProductEditingSqlTest {

    @Autowired
    GivenGoods given;

    @Autowired
    ProductEditing editing;

    @Autowired
    Categories categories;

    @Autowired
    Skus skus;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void holdsANewProductInTheSnapshotBeforeTheCallReturns() {
        var goods = given.aProduct()
                .named("洛川苹果")
                .spec("5斤", 1_990)
                .spec("10斤", 3_590)
                .costing(900)
                .make();

        var offers = skus.snapshot().ofProduct(goods.product());
        assertThat(offers).extracting(SkuOffer::spec).containsExactly("5斤", "10斤");
        assertThat(offers).extracting(SkuOffer::price).containsExactly(Money.fen(1_990), Money.fen(3_590));
        assertThat(offers.getFirst().cost()).isEqualTo(Money.fen(900));
        assertThat(offers.getFirst().categories()).containsExactly(goods.category());
        assertThat(offers.getFirst().picture().url()).startsWith("/media/").endsWith(".webp");
    }

    @Test
    void leavesTheSnapshotAloneWhenTheTransactionRollsBack() {
        var made = transaction.execute(status -> {
            var id = editing.create(given.aProduct().draft(), Actor.ANONYMOUS);
            status.setRollbackOnly();
            return id;
        });
        skus.refresh();
        assertThat(made).isNotNull();
        assertThat(skus.snapshot().ofProduct(made)).isEmpty();
    }

    @Test
    void refusesAnEditOfAVersionSomeoneElseHasChanged() {
        var goods = given.aProduct().named("先来").make();
        var read = draft(goods.product());
        editing.save(goods.product(), renamed(read, "第一次"), Actor.ANONYMOUS);

        assertThatThrownBy(() -> editing.save(goods.product(), renamed(read, "第二次"), Actor.ANONYMOUS))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("web/stale");
        assertThat(draft(goods.product()).name()).isEqualTo("第一次");
    }

    @Test
    void keepsRemovedSkusAsRowsAndOutOfTheSnapshot() {
        var goods = given.aProduct().spec("小", 100).spec("大", 200).make();
        var read = draft(goods.product());
        var small = new ProductDraft.ProductOption("规格", List.of("小"));

        editing.save(
                goods.product(), withOptions(read, List.of(small), read.skus().subList(0, 1)), Actor.ANONYMOUS);

        assertThat(skus.snapshot().sku(goods.skus().get(1))).isNull();
        assertThat(db.sql("select removed from catalog_sku where id = :id")
                        .param("id", goods.skus().get(1).value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void refusesASkuOfAnotherProduct() {
        var mine = given.aProduct().make();
        var other = given.aProduct().make();
        var read = draft(mine.product());
        var foreign = draft(other.product()).skus();

        assertThatThrownBy(() -> editing.save(mine.product(), read.withSkus(foreign), Actor.ANONYMOUS))
                .hasMessageStartingWith("web/invalid");
        assertThat(skus.snapshot().ofProduct(other.product())).hasSize(1);
    }

    @Test
    void rebuildsTheCategoryPathOfOffersWhenACategoryMoves() {
        var above = given.aCategory("上");
        var goods = given.aProduct().make();

        categories.change(goods.category(), above, "下", 1, null);

        assertThat(given.offer(goods.sku()).categories()).containsExactly(above, goods.category());
        assertThat(skus.snapshot().categoryPath(goods.category()))
                .hasSize(2)
                .last()
                .isEqualTo("下");
    }

    @Test
    void refusesLoopsDepthAndDeletionOfUsedCategories() {
        var top = given.aCategory("一");
        var second = categories.create(top, "二", 0, null);
        var third = categories.create(second, "三", 0, null);

        assertThatThrownBy(() -> categories.change(top, third, "一", 0, null))
                .hasMessageStartingWith("catalog/category-loop");
        assertThatThrownBy(() -> categories.create(third, "四", 0, null))
                .hasMessageStartingWith("catalog/category-too-deep");
        assertThatThrownBy(() -> categories.delete(second)).hasMessageStartingWith("catalog/category-in-use");
        categories.delete(third);
        assertThat(skus.snapshot().has(third)).isFalse();
    }

    @Test
    void refusesTwoBrandsOfOneName() {
        var brand = given.aBrand("洛川");
        var name = skus.snapshot().brands().get(brand);
        assertThatThrownBy(() -> categories.createBrand(String.valueOf(name)))
                .hasMessageStartingWith("catalog/brand-exists");
        categories.deleteBrand(brand);
        assertThat(skus.snapshot().brands()).doesNotContainKey(brand);
    }

    private ProductDraft draft(ProductId id) {
        return skus.snapshot().product(id).orElseThrow().draft();
    }

    private static ProductDraft renamed(ProductDraft draft, String name) {
        return Drafts.with(draft, name, draft.options(), draft.skus());
    }

    private static ProductDraft withOptions(
            ProductDraft draft, List<ProductDraft.ProductOption> options, List<ProductDraft.SkuDraft> kept) {
        return Drafts.with(draft, draft.name(), options, kept);
    }
}
