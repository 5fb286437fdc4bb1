package io.juhui.goods.catalog;

import io.juhui.goods.catalog.rows.CatalogRows;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Picture;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.web.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/categories")
class CategoryConsole {

    private final Categories categories;
    private final CatalogRows rows;
    private final Skus skus;

    CategoryConsole(Categories categories, CatalogRows rows, Skus skus) {
        this.categories = categories;
        this.rows = rows;
        this.skus = skus;
    }

    record CategoryInput(
            @NotBlank @Size(max = 20) String name,
            @Nullable CategoryId parentId,
            @Min(0) @Max(999_999) int position,
            @Nullable MediaId iconId) {}

    record CategoryRow(
            CategoryId id,
            String name,
            @Nullable CategoryId parentId,
            int position,
            @Nullable MediaId iconId,
            @Nullable Picture icon,
            int products,
            List<CategoryRow> children) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_VIEW)
    List<CategoryRow> all() {
        return below(rows.categories(), null, counts());
    }

    @PostMapping
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    CategoryRow create(@Valid @RequestBody CategoryInput body) {
        return row(categories.create(body.parentId(), body.name(), body.position(), body.iconId()));
    }

    @PutMapping("/{id}")
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    CategoryRow change(@PathVariable CategoryId id, @Valid @RequestBody CategoryInput body) {
        categories.change(id, body.parentId(), body.name(), body.position(), body.iconId());
        return row(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    void delete(@PathVariable CategoryId id) {
        categories.delete(id);
    }

    private CategoryRow row(CategoryId id) {
        var tree = rows.categories();
        return row(tree, tree.find(id).orElseThrow(CatalogProblem.NO_SUCH_CATEGORY::problem), counts());
    }

    private static List<CategoryRow> below(
            CategoryTree tree, @Nullable CategoryId parent, Map<CategoryId, Integer> counts) {
        return tree.children(parent).stream()
                .map(node -> row(tree, node, counts))
                .toList();
    }

    private static CategoryRow row(CategoryTree tree, CategoryTree.Node node, Map<CategoryId, Integer> counts) {
        var children = below(tree, node.id(), counts);
        var own = counts.getOrDefault(node.id(), 0);
        var all = own + children.stream().mapToInt(CategoryRow::products).sum();
        return new CategoryRow(
                node.id(), node.name(), node.parent(), node.position(), node.iconId(), node.icon(), all, children);
    }

    private Map<CategoryId, Integer> counts() {
        return skus.snapshot().products().stream()
                .collect(Collectors.toMap(p -> p.draft().categoryId(), _ -> 1, Integer::sum));
    }
}
