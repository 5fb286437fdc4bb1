package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Problem;
import io.juhui.platform.media.MediaId;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the catalogue names by id is there. */
@JuhuiTest
class ReferencesSqlTest {

    private static final MediaId NOWHERE = new MediaId(987_654_321);

    @Autowired
    GivenGoods given;

    @Autowired
    ProductEditing editing;

    @Autowired
    Categories categories;

    @Test
    void refusesPicturesAndVideosThatDoNotExistAndNamesTheirPlace() {
        var good = given.aProduct().draft();
        var there = good.pictureIds().getFirst();
        refused(with(good, List.of(there, NOWHERE), null, List.of()), "/pictureIds/1");
        refused(with(good, List.of(there), NOWHERE, List.of()), "/videoId");
        var block = new ProductDraft.DetailBlockDraft(ProductDraft.DetailKind.PICTURE, null, NOWHERE, null);
        refused(with(good, List.of(there), null, List.of(block)), "/detail/0/mediaId");
    }

    @Test
    void refusesACategoryIconThatDoesNotExist() {
        assertThatThrownBy(() -> categories.create(null, "没有图标的分类", 1, NOWHERE))
                .hasMessageStartingWith("catalog/no-such-media");
    }

    @Test
    void namesWhoStillUsesACategoryOrABrand() {
        var brand = categories.createBrand("被引用的品牌" + System.nanoTime());
        var goods = given.aProduct().named("占用者").by(brand).make();
        says(() -> categories.deleteBrand(brand), "catalog/brand-in-use", "占用者");
        says(() -> categories.delete(goods.category()), "catalog/category-in-use", "占用者");
    }

    private void refused(ProductDraft draft, String pointer) {
        assertThatThrownBy(() -> editing.create(draft, Actor.ANONYMOUS)).isInstanceOfSatisfying(Problem.class, p -> {
            Assertions.assertThat(p.code()).isEqualTo(CatalogProblem.NO_SUCH_MEDIA);
            Assertions.assertThat(p.fields().getFirst().pointer()).isEqualTo(pointer);
        });
    }

    private static void says(Runnable act, String slug, String name) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Problem.class, p -> {
            Assertions.assertThat(p.code().slug()).isEqualTo(slug);
            Assertions.assertThat(p.fields().getFirst().words().zh()).contains(name);
        });
    }

    private static ProductDraft with(
            ProductDraft d,
            List<MediaId> pictures,
            @Nullable MediaId video,
            List<ProductDraft.DetailBlockDraft> detail) {
        return new ProductDraft(
                d.id(),
                d.version(),
                d.name(),
                d.subtitle(),
                d.categoryId(),
                d.brandId(),
                pictures,
                d.pictures(),
                video,
                d.video(),
                d.options(),
                d.skus(),
                d.parameters(),
                d.materials(),
                d.usage(),
                detail,
                d.deliveryKinds(),
                d.freightTemplateId(),
                d.noReasonReturn(),
                d.noReturnReason(),
                d.cities(),
                d.onShelf(),
                d.onShelfAt(),
                d.offShelfAt(),
                d.showVirtualSales(),
                d.virtualSales(),
                d.marketPriceSource());
    }
}
