package io.juhui.goods.catalog;

import io.juhui.kernel.Ids;
import io.juhui.platform.media.MediaId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of categories, at most three levels, and the brands. */
@Component
public class Categories {

    private static final int LEVELS = 3;

    private final CatalogRows rows;
    private final Skus skus;
    private final Ids ids;

    Categories(CatalogRows rows, Skus skus, Ids ids) {
        this.rows = rows;
        this.skus = skus;
        this.ids = ids;
    }

    @Transactional
    public CategoryId create(@Nullable CategoryId parent, String name, int position, @Nullable MediaId icon) {
        var id = new CategoryId(ids.next());
        put(id, parent, name, position, icon);
        return id;
    }

    @Transactional
    void put(CategoryId id, @Nullable CategoryId parent, String name, int position, @Nullable MediaId icon) {
        skus.changing();
        if (parent != null) {
            var tree = rows.categories();
            var above = tree.pathIds(parent);
            if (above.isEmpty()) {
                throw CatalogProblem.NO_SUCH_CATEGORY.problem();
            }
            if (above.contains(id)) {
                throw CatalogProblem.CATEGORY_LOOP.problem();
            }
            if (above.size() + tree.height(id) > LEVELS) {
                throw CatalogProblem.CATEGORY_TOO_DEEP.problem();
            }
        }
        rows.putCategory(new CategoryTree.Node(id, parent, name.strip(), position, icon, null));
    }

    @Transactional
    void delete(CategoryId id) {
        skus.changing();
        if (!skus.snapshot().has(id)) {
            throw CatalogProblem.NO_SUCH_CATEGORY.problem();
        }
        if (!rows.deleteCategory(id)) {
            throw CatalogProblem.CATEGORY_IN_USE.problem();
        }
    }

    @Transactional
    public BrandId createBrand(String name) {
        var id = new BrandId(ids.next());
        putBrand(id, name);
        return id;
    }

    @Transactional
    void putBrand(BrandId id, String name) {
        skus.changing();
        try {
            if (!rows.putBrand(id, name.strip())) {
                throw CatalogProblem.BRAND_EXISTS.problem();
            }
        } catch (DataIntegrityViolationException _) {
            throw CatalogProblem.BRAND_EXISTS.problem();
        }
    }

    @Transactional
    void deleteBrand(BrandId id) {
        skus.changing();
        if (!skus.snapshot().brands().containsKey(id)) {
            throw CatalogProblem.NO_SUCH_BRAND.problem();
        }
        if (!rows.deleteBrand(id)) {
            throw CatalogProblem.BRAND_IN_USE.problem();
        }
    }
}
