package io.juhui.demo;

import io.juhui.community.page.Pages;
import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.Categories;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.ProductEditing;
import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Tone;
import io.juhui.platform.media.Media;
import io.juhui.trade.fulfilment.PickupPoints;
import io.juhui.trade.ordering.spi.PickupPlaces.PickupPlace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the shelves, the home page and the list of pickup points. */
@Component
@Profile("demo")
class DemoGoods {

    private static final String MARKET_PRICE_SOURCE = "品牌方建议零售价";

    private final DemoFiles files;
    private final Media media;
    private final Categories categories;
    private final ProductEditing editing;
    private final Pages pages;
    private final PickupPoints pickupPoints;

    DemoGoods(
            DemoFiles files,
            Media media,
            Categories categories,
            ProductEditing editing,
            Pages pages,
            PickupPoints pickupPoints) {
        this.files = files;
        this.media = media;
        this.categories = categories;
        this.editing = editing;
        this.pages = pages;
        this.pickupPoints = pickupPoints;
    }

    /** @param sold units that the told orders will take, by product and place of the SKU: the stock opens with them added */
    void load(Map<DemoPlan.Pick, Integer> sold, Progress progress) {
        var pictures = new DemoPictures(files, media);
        var shelves = new HashMap<String, CategoryId>();
        var names = new HashMap<String, String>();
        int position = 0;
        for (var top : files.categories()) {
            shelve(top, null, position++, top.tone(), pictures, shelves, names);
        }
        var brands = new HashMap<String, BrandId>();
        files.brands().forEach(brand -> brands.put(brand.slug(), categories.createBrand(brand.name())));
        progress.at(5);
        var products = files.products();
        var drafts = new ArrayList<ProductDraft>();
        for (var product : products) {
            drafts.add(draft(product, shelves, brands, pictures, sold));
            progress.at(5 + 35 * drafts.size() / products.size());
        }
        var ids = editing.createAll(drafts, Actor.ANONYMOUS);
        var bySlug = new HashMap<String, ProductId>();
        for (int i = 0; i < ids.size(); i++) {
            bySlug.put(products.get(i).slug(), ids.get(i));
        }
        home(bySlug, names, pictures);
        for (var p : files.pickupPoints()) {
            pickupPoints.create(
                    new PickupPlace(0, p.name(), p.address(), p.hours(), p.phone(), p.latitude(), p.longitude()));
        }
        progress.at(45);
    }

    private void shelve(
            DemoFiles.Category one,
            @Nullable CategoryId parent,
            int position,
            @Nullable Tone tone,
            DemoPictures pictures,
            Map<String, CategoryId> shelves,
            Map<String, String> names) {
        var id = categories.create(parent, one.name(), position, pictures.of(one.icon(), tone));
        shelves.put(one.slug(), id);
        names.put(one.slug(), one.name());
        int below = 0;
        for (var child : one.children() == null ? List.<DemoFiles.Category>of() : one.children()) {
            shelve(child, id, below++, tone, pictures, shelves, names);
        }
    }

    private static ProductDraft draft(
            DemoFiles.Product p,
            Map<String, CategoryId> shelves,
            Map<String, BrandId> brands,
            DemoPictures pictures,
            Map<DemoPlan.Pick, Integer> sold) {
        var skus = new ArrayList<ProductDraft.SkuDraft>();
        for (int i = 0; i < p.skus().size(); i++) {
            skus.add(sku(p.skus().get(i), sold.getOrDefault(new DemoPlan.Pick(p.slug(), i), 0)));
        }
        var crossedOut = p.skus().stream().anyMatch(sku -> sku.marketPriceFen() != null);
        return new ProductDraft(
                null,
                0,
                p.name(),
                p.subtitle(),
                Objects.requireNonNull(shelves.get(p.category())),
                p.brand() == null ? null : brands.get(p.brand()),
                p.pictures().stream().map(name -> pictures.of(name, p.tone())).toList(),
                null,
                p.video() == null ? null : pictures.video(p.video()),
                null,
                p.options().stream()
                        .map(o -> new ProductDraft.ProductOption(o.name(), o.values()))
                        .toList(),
                skus,
                p.parameters().stream()
                        .map(one -> new ProductDraft.ProductParameter(one.name(), one.value()))
                        .toList(),
                p.materials(),
                p.usage(),
                detail(p, pictures),
                p.deliveryKinds(),
                null,
                p.noReasonReturn(),
                p.noReturnReason(),
                p.cities(),
                true,
                null,
                null,
                false,
                0,
                crossedOut ? MARKET_PRICE_SOURCE : null);
    }

    private static ProductDraft.SkuDraft sku(DemoFiles.Sku sku, int sold) {
        return new ProductDraft.SkuDraft(
                null,
                sku.values(),
                Money.fen(sku.priceFen()),
                sku.marketPriceFen() == null ? null : Money.fen(sku.marketPriceFen()),
                sku.costFen() == null ? null : Money.fen(sku.costFen()),
                sku.weightGrams(),
                sku.volumeCm3(),
                sku.barcode(),
                sku.stock() + sold,
                sku.safety(),
                null,
                null);
    }

    private static List<ProductDraft.DetailBlockDraft> detail(DemoFiles.Product p, DemoPictures pictures) {
        var words = p.detail().stream()
                .map(text -> new ProductDraft.DetailBlockDraft(ProductDraft.DetailKind.TEXT, text, null, null));
        var shown = p.pictures().stream()
                .skip(1)
                .map(name -> new ProductDraft.DetailBlockDraft(
                        ProductDraft.DetailKind.PICTURE, null, pictures.of(name, p.tone()), null));
        return Stream.concat(words, shown).toList();
    }

    private void home(Map<String, ProductId> products, Map<String, String> categoryNames, DemoPictures pictures) {
        int position = 0;
        for (var banner : files.banners()) {
            var target = banner.link().target();
            var link = switch (banner.link().kind()) {
                case "product" ->
                    "/pages/product/index?id="
                            + Objects.requireNonNull(products.get(target)).value();
                case "category" -> search(Objects.requireNonNull(categoryNames.get(target)));
                default -> search(target);
            };
            pages.addBanner(
                    banner.title(),
                    banner.subtitle(),
                    banner.action(),
                    link,
                    pictures.of(banner.picture(), banner.tone()),
                    banner.tone(),
                    position++);
        }
        pages.putHotWords(files.hotWords());
    }

    private static String search(String words) {
        return "/pages/search/index?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
