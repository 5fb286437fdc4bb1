package io.juhui.goods.catalog.rows;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.CategoryTree;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue's version, categories and brands. */
@Component
public class CatalogRows {

    private final JdbcClient db;
    private final Media media;

    CatalogRows(JdbcClient db, Media media) {
        this.db = db;
        this.media = media;
    }

    public long version() {
        return db.sql("select version from catalog_version").query(Long.class).single();
    }

    /** Raises the version; whoever else writes the catalogue waits here until this transaction ends. */
    public long nextVersion() {
        return db.sql("update catalog_version set version = version + 1 returning version")
                .query(Long.class)
                .single();
    }

    public CategoryTree categories() {
        var bare = db.sql("select id, parent_id, name, position, icon_id from catalog_category")
                .query(Row.mapper(row -> new CategoryTree.Node(
                        row.id("id", CategoryId::new),
                        row.maybeId("parent_id", CategoryId::new).orElse(null),
                        row.text("name"),
                        row.count("position"),
                        row.maybeId("icon_id", MediaId::new).orElse(null),
                        null)))
                .list();
        var icons = new ArrayList<MediaId>();
        for (var node : bare) {
            if (node.iconId() != null) {
                icons.add(node.iconId());
            }
        }
        var pictures = media.pictures(icons);
        return CategoryTree.of(bare.stream()
                .map(n -> n.iconId() == null
                        ? n
                        : new CategoryTree.Node(
                                n.id(), n.parent(), n.name(), n.position(), n.iconId(), pictures.get(n.iconId())))
                .toList());
    }

    public void addCategory(CategoryTree.Node node) {
        write("""
                insert into catalog_category (id, parent_id, name, position, icon_id)
                values (:id, :parent, :name, :position, :icon)
                """, node);
    }

    /** False when there is no such category. */
    public boolean changeCategory(CategoryTree.Node node) {
        return write("""
                update catalog_category
                   set parent_id = :parent, name = :name, position = :position, icon_id = :icon
                 where id = :id
                """, node) == 1;
    }

    private int write(String statement, CategoryTree.Node node) {
        return db.sql(statement)
                .param("id", node.id().value())
                .param("parent", node.parent() == null ? null : node.parent().value())
                .param("name", node.name())
                .param("position", node.position())
                .param("icon", node.iconId() == null ? null : node.iconId().value())
                .update();
    }

    public boolean deleteCategory(CategoryId id) {
        return db.sql("""
                delete from catalog_category c
                 where id = :id
                   and not exists (select 1 from catalog_category where parent_id = c.id)
                   and not exists (select 1 from catalog_product where category_id = c.id)
                """).param("id", id.value()).update() == 1;
    }

    /** Products and categories below it, by name. */
    public InUse insideCategory(CategoryId id) {
        return named("""
                select name, id from catalog_category where parent_id = :id
                union all
                select name, id from catalog_product where category_id = :id
                """, id.value());
    }

    /** @param column the product's own name for what it refers to */
    public InUse productsBy(String column, long id) {
        return named("select name, id from catalog_product where " + column + " = :id", id);
    }

    private InUse named(String users, long id) {
        var all = db.sql("select name from (" + users + ") as users order by id")
                .param("id", id)
                .query(Row.mapper(row -> row.text("name")))
                .list();
        return new InUse(List.copyOf(all.subList(0, Math.min(all.size(), InUse.MOST_NAMED))), all.size());
    }

    public Map<BrandId, String> brands() {
        var brands = new HashMap<BrandId, String>();
        db.sql("select id, name from catalog_brand").query(set -> {
            brands.put(new BrandId(set.getLong("id")), set.getString("name"));
        });
        return brands;
    }

    public void addBrand(BrandId id, String name) {
        db.sql("insert into catalog_brand (id, name) values (:id, :name)")
                .param("id", id.value())
                .param("name", name)
                .update();
    }

    /** False when there is no such brand. */
    public boolean renameBrand(BrandId id, String name) {
        return db.sql("update catalog_brand set name = :name where id = :id")
                        .param("id", id.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    public boolean deleteBrand(BrandId id) {
        return db.sql("""
                delete from catalog_brand
                 where id = :id
                   and not exists (select 1 from catalog_product where brand_id = :id)
                """).param("id", id.value()).update() == 1;
    }
}
