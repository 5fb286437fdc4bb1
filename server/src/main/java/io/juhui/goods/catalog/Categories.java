package io.juhui.goods.catalog;

import io.juhui.goods.catalog.rows.CatalogRows;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Problem;
import io.juhui.platform.media.MediaId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of categories, at most three levels, and the brands. */
@Component
public class Categories {

    private static final int LEVELS = 3;

    private final CatalogRows rows;
    private final Skus skus;
    private final References references;
    private final Ids ids;

    Categories(CatalogRows rows, Skus skus, References references, Ids ids) {
        this.references = references;
        this.rows = rows;
        this.skus = skus;
        this.ids = ids;
    }

    @Transactional
    public CategoryId create(@Nullable CategoryId parent, String name, int position, @Nullable MediaId icon) {
        var category = new CategoryTree.Node(new CategoryId(ids.next()), parent, name.strip(), position, icon, null);
        skus.changing();
        checkPlace(category);
        try {
            rows.addCategory(category);
        } catch (DuplicateKeyException _) {
            throw categoryExists();
        }
        return category.id();
    }

    @Transactional
    void change(CategoryId id, @Nullable CategoryId parent, String name, int position, @Nullable MediaId icon) {
        var category = new CategoryTree.Node(id, parent, name.strip(), position, icon, null);
        skus.changing();
        checkPlace(category);
        try {
            if (!rows.changeCategory(category)) {
                throw CatalogProblem.NO_SUCH_CATEGORY.problem();
            }
        } catch (DuplicateKeyException _) {
            throw categoryExists();
        }
    }

    private void checkPlace(CategoryTree.Node category) {
        references.requirePicture(category.iconId(), "/iconId");
        var parent = category.parent();
        if (parent == null) {
            return;
        }
        var tree = rows.categories();
        var above = tree.pathIds(parent);
        if (above.isEmpty()) {
            throw CatalogProblem.NO_SUCH_CATEGORY.problem().at("/parentId");
        }
        if (above.contains(category.id())) {
            throw CatalogProblem.CATEGORY_LOOP.problem().at("/parentId");
        }
        if (above.size() + tree.height(category.id()) > LEVELS) {
            throw CatalogProblem.CATEGORY_TOO_DEEP.problem().at("/parentId");
        }
    }

    private static Problem categoryExists() {
        return CatalogProblem.CATEGORY_EXISTS.problem().at("/name");
    }

    @Transactional
    void delete(CategoryId id) {
        skus.changing();
        if (!skus.snapshot().has(id)) {
            throw CatalogProblem.NO_SUCH_CATEGORY.problem();
        }
        rows.insideCategory(id).refuse(CatalogProblem.CATEGORY_IN_USE);
        if (!rows.deleteCategory(id)) {
            throw CatalogProblem.CATEGORY_IN_USE.problem();
        }
    }

    @Transactional
    public BrandId createBrand(String name) {
        var id = new BrandId(ids.next());
        skus.changing();
        try {
            rows.addBrand(id, name.strip());
        } catch (DuplicateKeyException _) {
            throw brandExists();
        }
        return id;
    }

    @Transactional
    void renameBrand(BrandId id, String name) {
        skus.changing();
        try {
            if (!rows.renameBrand(id, name.strip())) {
                throw CatalogProblem.NO_SUCH_BRAND.problem();
            }
        } catch (DuplicateKeyException _) {
            throw brandExists();
        }
    }

    private static Problem brandExists() {
        return CatalogProblem.BRAND_EXISTS.problem().at("/name");
    }

    @Transactional
    void deleteBrand(BrandId id) {
        skus.changing();
        if (!skus.snapshot().brands().containsKey(id)) {
            throw CatalogProblem.NO_SUCH_BRAND.problem();
        }
        rows.productsBy("brand_id", id.value()).refuse(CatalogProblem.BRAND_IN_USE);
        if (!rows.deleteBrand(id)) {
            throw CatalogProblem.BRAND_IN_USE.problem();
        }
    }
}
