package io.juhui.demo;

import io.juhui.community.page.Pages;
import io.juhui.goods.catalog.Categories;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.ProductEditing;
import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor;
import io.juhui.platform.media.Media;
import io.juhui.trade.fulfilment.PickupPoints;
import io.juhui.trade.ordering.spi.PickupPlaces.PickupPlace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the shelves, the home page and the list of pickup points. */
@Component
@Profile("demo")
class DemoGoods {

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
        var shelves = new DemoShelves(files, categories, pictures);
        progress.at(5);
        var making = new DemoDrafts(shelves, pictures, sold);
        var products = files.products();
        var drafts = new ArrayList<ProductDraft>();
        for (var product : products) {
            drafts.add(making.draft(product));
            progress.at(5 + 35 * drafts.size() / products.size());
        }
        var ids = editing.createAll(drafts, Actor.ANONYMOUS);
        var bySlug = new HashMap<String, ProductId>();
        for (int i = 0; i < ids.size(); i++) {
            bySlug.put(products.get(i).slug(), ids.get(i));
        }
        home(bySlug, shelves, pictures);
        for (var p : files.pickupPoints()) {
            pickupPoints.create(
                    new PickupPlace(0, p.name(), p.address(), p.hours(), p.phone(), p.latitude(), p.longitude()));
        }
        progress.at(45);
    }

    private void home(Map<String, ProductId> products, DemoShelves shelves, DemoPictures pictures) {
        int position = 0;
        for (var banner : files.banners()) {
            var target = banner.link().target();
            var link = switch (banner.link().kind()) {
                case "product" ->
                    "/pages/product/index?id="
                            + Objects.requireNonNull(products.get(target)).value();
                case "category" -> search(shelves.name(target));
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
