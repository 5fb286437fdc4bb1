package io.juhui.goods.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one version of the catalogue, immutable and in memory. Whoever decides about money keeps the snapshot it began
 * with; {@link #version()} says which it was.
 */
public final class Catalogue {

    public static final Catalogue NOTHING = new Catalogue(0, Map.of(), Map.of(), CategoryTree.EMPTY, Map.of());

    private final long version;
    private final Map<ProductId, Product> products;
    private final Map<SkuId, SkuOffer> skus;
    private final CategoryTree categories;
    private final Map<BrandId, String> brands;

    private Catalogue(
            long version,
            Map<ProductId, Product> products,
            Map<SkuId, SkuOffer> skus,
            CategoryTree categories,
            Map<BrandId, String> brands) {
        this.version = version;
        this.products = products;
        this.skus = skus;
        this.categories = categories;
        this.brands = brands;
    }

    /** This catalogue with some products, and the whole of categories and brands, as they are at {@code newVersion}. */
    Catalogue with(long newVersion, List<Product> changed, CategoryTree tree, Map<BrandId, String> newBrands) {
        var nextProducts = new HashMap<>(products);
        var nextSkus = new HashMap<>(skus);
        for (var product : changed) {
            var before = nextProducts.put(product.id(), product);
            if (before != null) {
                before.draft().skus().forEach(sku -> nextSkus.remove(sku.id()));
            }
        }
        var offered = tree.equals(categories) ? changed : nextProducts.values();
        for (var product : offered) {
            for (var offer : product.offers(tree.pathIds(product.draft().categoryId()))) {
                nextSkus.put(offer.sku(), offer);
            }
        }
        return new Catalogue(newVersion, nextProducts, nextSkus, tree, newBrands);
    }

    public long version() {
        return version;
    }

    public @Nullable SkuOffer sku(SkuId id) {
        return skus.get(id);
    }

    /** The SKUs of a product in the editor's order; empty when there is no such product. */
    public List<SkuOffer> ofProduct(ProductId id) {
        var product = products.get(id);
        return product == null
                ? List.of()
                : product.draft().skus().stream()
                        .flatMap(sku -> Optional.ofNullable(skus.get(sku.id())).stream())
                        .toList();
    }

    public boolean has(CategoryId id) {
        return categories.nodes().containsKey(id);
    }

    /** Names from the root down. */
    public List<String> categoryPath(CategoryId id) {
        return categories.path(id).stream().map(CategoryTree.Node::name).toList();
    }

    /** The SKUs that carry this code, in whichever case it was typed. */
    public List<SkuId> withBarcode(String code) {
        return products.values().stream()
                .flatMap(product -> product.draft().skus().stream())
                .filter(sku -> code.equalsIgnoreCase(sku.barcode()))
                .flatMap(sku -> Optional.ofNullable(sku.id()).stream())
                .toList();
    }

    /** Every brand by its name. */
    public String brandName(@Nullable BrandId id) {
        return brand(id).orElse("");
    }

    /** What products can be found by; drafts too, so whoever shows a hit asks the {@link Shelf} first. */
    public Optional<ProductText> text(ProductId id) {
        return product(id).map(product -> {
            var draft = product.draft();
            var others = new ArrayList<String>();
            draft.options().forEach(option -> others.addAll(option.values()));
            draft.parameters().forEach(parameter -> others.add(parameter.value()));
            return new ProductText(
                    id,
                    draft.name(),
                    draft.subtitle(),
                    categoryPath(draft.categoryId()),
                    brandName(draft.brandId()),
                    others);
        });
    }

    /** The products that differ from {@code earlier}, or whose category or brand is called otherwise there. */
    @SuppressWarnings("ReferenceEquality") // a product read again is another object: that is the question
    public List<ProductId> differing(Catalogue earlier) {
        var named = !categories.equals(earlier.categories) || !brands.equals(earlier.brands);
        return products.values().stream()
                .filter(product ->
                        earlier.products.get(product.id()) != product || (named && !isNamedAlike(product, earlier)))
                .map(Product::id)
                .toList();
    }

    /** A new category renames nothing; so a product made in it is found at once, however many others there are. */
    private boolean isNamedAlike(Product product, Catalogue earlier) {
        var draft = product.draft();
        return categoryPath(draft.categoryId()).equals(earlier.categoryPath(draft.categoryId()))
                && brandName(draft.brandId()).equals(earlier.brandName(draft.brandId()));
    }

    Optional<Product> product(ProductId id) {
        return Optional.ofNullable(products.get(id));
    }

    public Collection<Product> products() {
        return products.values();
    }

    CategoryTree categories() {
        return categories;
    }

    Map<BrandId, String> brands() {
        return brands;
    }

    Optional<String> brand(@Nullable BrandId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(brands.get(id));
    }
}
