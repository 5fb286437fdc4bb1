package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Problem;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each of two changes would leave whole, both at once leave whole too. */
@JuhuiTest
class CategoryRaceTest {

    private static final int ROUNDS = 8;

    @Autowired
    Categories categories;

    @Autowired
    ProductEditing editing;

    @Autowired
    GivenGoods goods;

    @Autowired
    JdbcClient db;

    private static String fresh() {
        return "赛" + Long.toString(System.nanoTime(), 36);
    }

    private static Callable<Boolean> won(Runnable change) {
        return () -> {
            try {
                change.run();
                return true;
            } catch (Problem refused) {
                return false;
            }
        };
    }

    @Test
    @DisplayName("两个分类同时互相挪到对方下面：只有一个成功，不成环")
    void movesOneOfTwoCategoriesBelowTheOther() {
        for (int round = 0; round < ROUNDS; round++) {
            var one = categories.create(null, fresh(), 0, null);
            var other = categories.create(null, fresh(), 0, null);
            var moved = Together.run(List.of(
                    won(() -> categories.change(one, other, fresh(), 0, null)),
                    won(() -> categories.change(other, one, fresh(), 0, null))));
            assertThat(moved).as("round %d", round).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    @DisplayName("删除分类、品牌与在其中新建商品同时发生：商品不会落空")
    void leavesNoProductInACategoryOrOfABrandThatIsDeletedMeanwhile() {
        for (int round = 0; round < ROUNDS; round++) {
            var category = categories.create(null, fresh(), 0, null);
            var brand = categories.createBrand(fresh());
            var inCategory = goods.aProduct().in(category).draft();
            var ofBrand = goods.aProduct().by(brand).draft();
            var outcome = Together.run(List.of(
                    won(() -> editing.create(inCategory, Actor.ANONYMOUS)),
                    won(() -> categories.delete(category)),
                    won(() -> editing.create(ofBrand, Actor.ANONYMOUS)),
                    won(() -> categories.deleteBrand(brand))));
            assertThat(outcome.subList(0, 2)).as("category, round %d", round).containsExactlyInAnyOrder(true, false);
            assertThat(outcome.subList(2, 4)).as("brand, round %d", round).containsExactlyInAnyOrder(true, false);
        }
        assertThat(db.sql("""
                select count(*)
                  from catalog_product p
                 where not exists (select 1 from catalog_category c where c.id = p.category_id)
                    or (p.brand_id is not null and not exists (select 1 from catalog_brand b where b.id = p.brand_id))
                """).query(Long.class).single()).isZero();
    }
}
