package io.juhui.frame.campaign;

import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which goods a campaign is about (C3): all, or what is chosen; never what is excepted. A category covers everything below it.
 *
 * @param chosen not looked at when it is about all goods
 */
public record Scope(
        boolean all,
        @NotNull @Valid Goods chosen,
        @NotNull @Valid Goods except) {

    public static final Scope ALL = new Scope(true, Goods.NONE, Goods.NONE);

    /** Some goods, named at three grains. */
    public record Goods(
            @NotNull @Size(max = 200) List<@NotNull CategoryId> categories,
            @NotNull @Size(max = 500) List<@NotNull ProductId> products,
            @NotNull @Size(max = 500) List<@NotNull SkuId> skus) {

        public static final Goods NONE = new Goods(List.of(), List.of(), List.of());

        boolean isEmpty() {
            return categories.isEmpty() && products.isEmpty() && skus.isEmpty();
        }
    }

    public static Scope of(List<SkuId> skus) {
        return new Scope(false, new Goods(List.of(), List.of(), skus), Goods.NONE);
    }

    /** Ready for being asked often; rooms keep it beside what else they have in memory. */
    public Cover cover() {
        return new Cover(all, Sets.of(chosen), Sets.of(except));
    }

    private record Sets(Set<Long> categories, Set<Long> products, Set<Long> skus) {

        static Sets of(Goods goods) {
            return new Sets(values(goods.categories()), values(goods.products()), values(goods.skus()));
        }

        private static Set<Long> values(Collection<? extends Id> ids) {
            return ids.stream().map(Id::value).collect(Collectors.toUnmodifiableSet());
        }

        boolean has(SkuRef ref) {
            return skus.contains(ref.sku())
                    || products.contains(ref.product())
                    || (!categories.isEmpty() && ref.categories().stream().anyMatch(categories::contains));
        }
    }

    /** A scope as sets. */
    public static final class Cover {
        private final boolean all;
        private final Sets chosen;
        private final Sets except;

        private Cover(boolean all, Sets chosen, Sets except) {
            this.all = all;
            this.chosen = chosen;
            this.except = except;
        }

        public boolean covers(SkuRef ref) {
            return (all || chosen.has(ref)) && !except.has(ref);
        }
    }
}
