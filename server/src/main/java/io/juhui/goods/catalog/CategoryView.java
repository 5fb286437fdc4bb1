package io.juhui.goods.catalog;

import io.juhui.kernel.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category and what is below it; one without an icon of its own borrows the cover of a product in it. */
public record CategoryView(CategoryId id, String name, Picture icon, List<CategoryView> children) {

    private static final Picture NONE = new Picture("", null);

    /** The whole tree as buyers see it. */
    public static List<CategoryView> tree(Shelf shelf) {
        return below(shelf, null);
    }

    private static List<CategoryView> below(Shelf shelf, @Nullable CategoryId parent) {
        return shelf.catalogue().categories().children(parent).stream()
                .map(node -> new CategoryView(node.id(), node.name(), icon(shelf, node), below(shelf, node.id())))
                .toList();
    }

    private static Picture icon(Shelf shelf, CategoryTree.Node node) {
        var own = node.icon();
        return own != null
                ? own
                : shelf.all(ProductSort.RECOMMENDED).stream()
                        .filter(item -> item.categories().contains(node.id()))
                        .map(item -> item.card().picture())
                        .findFirst()
                        .orElse(NONE);
    }
}
