package io.juhui.frame.campaign;

import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Some goods, named at three grains. */
public record ScopeGoods(
        @NotNull @Size(max = 200) List<@NotNull CategoryId> categories,
        @NotNull @Size(max = 500) List<@NotNull ProductId> products,
        @NotNull @Size(max = 500) List<@NotNull SkuId> skus) {

    public static final ScopeGoods NONE = new ScopeGoods(List.of(), List.of(), List.of());

    public boolean isEmpty() {
        return categories.isEmpty() && products.isEmpty() && skus.isEmpty();
    }
}
