package io.juhui.goods.catalog;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Why the catalogue refuses. */
public enum CatalogProblem implements Problem.Code {
    NO_SUCH_PRODUCT("catalog/no-such-product", 404, "没有这件商品", "There is no such product"),
    OFF_SHELF("catalog/product-off-shelf", 410, "商品已下架", "This product is no longer on sale"),
    NOT_FOR_SALE("catalog/not-for-sale", 409, "商品暂不可购买", "This item cannot be bought now"),
    NO_SUCH_CATEGORY("catalog/no-such-category", 404, "没有这个分类", "There is no such category"),
    NO_SUCH_BRAND("catalog/no-such-brand", 404, "没有这个品牌", "There is no such brand"),
    NO_SUCH_FREIGHT_TEMPLATE(
            "catalog/no-such-freight-template",
            422,
            "没有这个运费模板，请重新选择",
            "There is no such freight template, choose again"),
    NO_SUCH_CITY("catalog/no-such-city", 422, "没有这个地区，请从列表里选", "There is no such place, choose one from the list"),
    NO_SUCH_MEDIA("catalog/no-such-media", 422, "没有这张图片或视频", "There is no such picture or video"),
    CATEGORY_IN_USE("catalog/category-in-use", 409, "分类下还有商品或子分类", "The category still has products or children"),
    CATEGORY_EXISTS("catalog/category-exists", 409, "这里已有同名分类", "There is a category of that name here already"),
    CATEGORY_LOOP("catalog/category-loop", 422, "分类不能放在自己下面", "A category cannot be put below itself"),
    CATEGORY_TOO_DEEP("catalog/category-too-deep", 422, "分类最多三级", "Categories have at most three levels"),
    BRAND_IN_USE("catalog/brand-in-use", 409, "品牌下还有商品", "The brand still has products"),
    BRAND_EXISTS("catalog/brand-exists", 409, "品牌已存在", "The brand exists already"),
    MARKET_PRICE_TOO_HIGH(
            "catalog/market-price-too-high",
            422,
            "划线价高于最近 7 天的最低成交价，请调低或注明出处",
            "The crossed-out price is above the lowest deal of the last 7 days: lower it or state its source");

    private final Problem.Kind kind;

    CatalogProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
