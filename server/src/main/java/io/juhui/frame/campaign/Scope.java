package io.juhui.frame.campaign;

import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
        @NotNull @Valid ScopeGoods chosen,
        @NotNull @Valid ScopeGoods except) {

    public static final Scope ALL = new Scope(true, ScopeGoods.NONE, ScopeGoods.NONE);

    public static Scope of(List<SkuId> skus) {
        return new Scope(false, new ScopeGoods(List.of(), List.of(), skus), ScopeGoods.NONE);
    }

    /** Ready for being asked often; rooms keep it beside what else they have in memory. */
    public Cover cover() {
        return new Cover(all, Sets.of(chosen), Sets.of(except));
    }

    private record Sets(Set<Long> categories, Set<Long> products, Set<Long> skus) {

        static Sets of(ScopeGoods goods) {
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
