package io.juhui.goods.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.GivenGoods;
import io.juhui.testing.JuhuiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class DifferingApiTest {

    @Autowired
    GivenGoods goods;

    @Autowired
    Skus skus;

    @Autowired
    Categories categories;

    @Test
    void takesANewCategoryForNoChangeOfTheGoodsInOthers() {
        var made = goods.aProduct().make();
        var before = skus.snapshot();

        goods.aCategory("新到");
        goods.aBrand("新牌");
        var fresh = goods.aProduct().make();

        assertThat(skus.snapshot().differing(before)).contains(fresh.product()).doesNotContain(made.product());
    }

    @Test
    void seesThatTheCategoryOfGoodsIsCalledOtherwise() {
        var category = goods.aCategory("旧名");
        var made = goods.aProduct().in(category).make();
        var before = skus.snapshot();

        categories.change(category, null, "新名" + category.value() % 1_000, 0, null);

        assertThat(skus.snapshot().differing(before)).contains(made.product());
    }
}
