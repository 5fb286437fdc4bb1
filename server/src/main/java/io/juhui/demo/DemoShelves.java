package io.juhui.demo;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.Categories;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.kernel.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The categories and brands as they were made, found again by their slugs. */
final class DemoShelves {

    private final Categories categories;
    private final DemoPictures pictures;
    private final Map<String, CategoryId> shelves = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, BrandId> brands = new HashMap<>();

    DemoShelves(DemoFiles files, Categories categories, DemoPictures pictures) {
        this.categories = categories;
        this.pictures = pictures;
        int position = 0;
        for (var top : files.categories()) {
            shelve(top, null, position++, top.tone());
        }
        files.brands().forEach(brand -> brands.put(brand.slug(), categories.createBrand(brand.name())));
    }

    private void shelve(DemoFiles.Category one, @Nullable CategoryId parent, int position, @Nullable Tone tone) {
        var id = categories.create(parent, one.name(), position, pictures.of(one.icon(), tone));
        shelves.put(one.slug(), id);
        names.put(one.slug(), one.name());
        int below = 0;
        for (var child : one.children() == null ? List.<DemoFiles.Category>of() : one.children()) {
            shelve(child, id, below++, tone);
        }
    }

    CategoryId category(String slug) {
        return Objects.requireNonNull(shelves.get(slug));
    }

    String name(String slug) {
        return Objects.requireNonNull(names.get(slug));
    }

    @Nullable
    BrandId brand(@Nullable String slug) {
        return slug == null ? null : brands.get(slug);
    }
}
