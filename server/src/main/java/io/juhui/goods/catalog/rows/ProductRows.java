package io.juhui.goods.catalog.rows;

import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes products and SKUs; many at once cost as many statements as one. */
@Component
class ProductRows {

    private final NamedParameterJdbcTemplate db;
    private final JsonMapper json;

    ProductRows(NamedParameterJdbcTemplate db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(List<Product> products, long changed) {
        db.batchUpdate("""
                insert into catalog_product (id, version, changed, name, subtitle, category_id, brand_id, picture_ids, video_id,
                       options, parameters, materials, usage, detail, delivery_kinds, freight_template_id, no_reason_return,
                       no_return_reason, cities, on_shelf, on_shelf_at, off_shelf_at, show_virtual_sales, virtual_sales,
                       market_price_source, was_on_shelf, created_at, updated_at)
                values (:id, 1, :changed, :name, :subtitle, :category, :brand, :pictures, :video,
                       cast(:options as jsonb), cast(:parameters as jsonb), :materials, :usage, cast(:detail as jsonb), :kinds,
                       :template, :returnable, :noReturn, :cities, :onShelf, :from, :until, :showVirtual, :virtual,
                       :source, :onShelf, :created, :updated)
                """, products.stream().map(p -> values(p, changed)).toArray(SqlParameterSource[]::new));
    }

    /** False when the product has been changed since {@code version} was read. */
    boolean update(Product product, long changed) {
        return db.update("""
                update catalog_product
                   set version = version + 1, changed = :changed, name = :name, subtitle = :subtitle, category_id = :category,
                       brand_id = :brand, picture_ids = :pictures, video_id = :video, options = cast(:options as jsonb),
                       parameters = cast(:parameters as jsonb), materials = :materials, usage = :usage,
                       detail = cast(:detail as jsonb), delivery_kinds = :kinds, freight_template_id = :template,
                       no_reason_return = :returnable, no_return_reason = :noReturn, cities = :cities, on_shelf = :onShelf,
                       on_shelf_at = :from, off_shelf_at = :until, show_virtual_sales = :showVirtual, virtual_sales = :virtual,
                       market_price_source = :source, was_on_shelf = was_on_shelf or :onShelf, updated_at = :updated
                 where id = :id
                   and version = :version
                """, values(product, changed)) == 1;
    }

    /** False when nothing changes. */
    boolean shelve(ProductId id, boolean on, Instant at, long changed) {
        return db.update("""
                        update catalog_product
                           set on_shelf = :on, was_on_shelf = was_on_shelf or :on, version = version + 1, changed = :changed, updated_at = :at
                         where id = :id
                           and on_shelf <> :on
                        """, Map.of("id", id.value(), "on", on, "at", Timestamp.from(at), "changed", changed)) == 1;
    }

    /** Inserts and overwrites by id; {@code skus} all have one. */
    void putSkus(ProductId product, List<ProductDraft.SkuDraft> skus) {
        putSkus(List.of(Map.entry(product, skus)));
    }

    void putSkus(List<Map.Entry<ProductId, List<ProductDraft.SkuDraft>>> products) {
        var batch = new ArrayList<SqlParameterSource>();
        for (var entry : products) {
            for (int i = 0; i < entry.getValue().size(); i++) {
                batch.add(values(entry.getKey(), i, entry.getValue().get(i)));
            }
        }
        db.batchUpdate("""
                insert into catalog_sku (id, product_id, position, spec_values, price_fen, market_price_fen, cost_price_fen,
                       weight_grams, volume_cm3, barcode, safety_stock, picture_id)
                values (:id, :product, :position, :spec, :price, :market, :cost, :weight, :volume, :barcode, :safety, :picture)
                on conflict (id) do update
                   set position = excluded.position, spec_values = excluded.spec_values, price_fen = excluded.price_fen,
                       market_price_fen = excluded.market_price_fen, cost_price_fen = excluded.cost_price_fen,
                       weight_grams = excluded.weight_grams, volume_cm3 = excluded.volume_cm3, barcode = excluded.barcode,
                       safety_stock = excluded.safety_stock, picture_id = excluded.picture_id, removed = false
                """, batch.toArray(SqlParameterSource[]::new));
    }

    /** Orders still name these SKUs, so their rows stay. */
    void removeSkusExcept(ProductId product, List<SkuId> kept) {
        db.update("""
                update catalog_sku
                   set removed = true
                 where product_id = :product
                   and not removed
                   and id <> all (:kept)
                """, Map.of("product", product.value(), "kept", numbers(kept)));
    }

    private MapSqlParameterSource values(Product product, long changed) {
        var draft = product.draft();
        return new MapSqlParameterSource()
                .addValue("id", product.id().value())
                .addValue("version", draft.version())
                .addValue("changed", changed)
                .addValue("name", draft.name().strip())
                .addValue("subtitle", draft.subtitle().strip())
                .addValue("category", draft.categoryId().value())
                .addValue("brand", number(draft.brandId()))
                .addValue("pictures", numbers(draft.pictureIds()))
                .addValue("video", number(draft.videoId()))
                .addValue("options", json.writeValueAsString(draft.options()))
                .addValue("parameters", json.writeValueAsString(draft.parameters()))
                .addValue("materials", draft.materials())
                .addValue("usage", draft.usage())
                .addValue("detail", json.writeValueAsString(draft.detail()))
                .addValue(
                        "kinds", draft.deliveryKinds().stream().map(Enum::name).toArray(String[]::new))
                .addValue("template", number(draft.freightTemplateId()))
                .addValue("returnable", draft.noReasonReturn())
                .addValue("noReturn", draft.noReasonReturn() ? null : draft.noReturnReason())
                .addValue("cities", draft.cities().toArray(String[]::new))
                .addValue("onShelf", draft.onShelf())
                .addValue("from", time(draft.onShelfAt()))
                .addValue("until", time(draft.offShelfAt()))
                .addValue("showVirtual", draft.showVirtualSales())
                .addValue("virtual", draft.virtualSales())
                .addValue("source", draft.marketPriceSource())
                .addValue("created", Timestamp.from(product.createdAt()))
                .addValue("updated", Timestamp.from(product.updatedAt()));
    }

    private static MapSqlParameterSource values(ProductId product, int position, ProductDraft.SkuDraft sku) {
        return new MapSqlParameterSource()
                .addValue("id", number(sku.id()))
                .addValue("product", product.value())
                .addValue("position", position)
                .addValue("spec", sku.values().toArray(String[]::new))
                .addValue("price", sku.price().fen())
                .addValue(
                        "market",
                        sku.marketPrice() == null ? null : sku.marketPrice().fen())
                .addValue(
                        "cost", sku.costPrice() == null ? null : sku.costPrice().fen())
                .addValue("weight", sku.weightGrams())
                .addValue("volume", sku.volumeCm3())
                .addValue("barcode", sku.barcode())
                .addValue("safety", sku.safetyStock())
                .addValue("picture", number(sku.pictureId()));
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static long[] numbers(List<? extends Id> ids) {
        return ids.stream().mapToLong(Id::value).toArray();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
