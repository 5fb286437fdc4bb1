package io.juhui.goods.catalog.rows;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.CategoryId;
import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.FreightTemplateId;
import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.ProductId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Picture;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.media.Video;
import io.juhui.platform.store.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads whole products, with their SKUs and pictures, for the snapshot. */
@Component
public class ProductReading {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Media media;

    ProductReading(JdbcClient db, JsonMapper json, Media media) {
        this.db = db;
        this.json = json;
        this.media = media;
    }

    /** The products changed after {@code version}. */
    public List<Product> changedSince(long version) {
        return read("p.changed > :bound", version);
    }

    /** One product as this transaction sees it. */
    public Optional<Product> find(ProductId id) {
        return read("p.id = :bound", id.value()).stream().findFirst();
    }

    /** {@code condition} is one of the two constants above. */
    private List<Product> read(String condition, long bound) {
        var bare = db.sql("""
                select p.id, version, name, subtitle, category_id, brand_id, picture_ids, video_id, options, parameters,
                       materials, usage, detail, delivery_kinds, freight_template_id, no_reason_return, no_return_reason, cities,
                       on_shelf, on_shelf_at, off_shelf_at, show_virtual_sales, virtual_sales, market_price_source, was_on_shelf,
                       created_at, updated_at
                  from catalog_product p
                 where
                """ + condition)
                .param("bound", bound)
                .query(Row.mapper(this::product))
                .list();
        if (bare.isEmpty()) {
            return List.of();
        }
        var skus = new HashMap<ProductId, List<ProductDraft.SkuDraft>>();
        db.sql("""
                select s.id, s.product_id, s.spec_values, s.price_fen, s.market_price_fen, s.cost_price_fen, s.weight_grams,
                       s.volume_cm3, s.barcode, s.safety_stock, s.picture_id
                  from catalog_sku s
                  join catalog_product p on p.id = s.product_id
                 where not s.removed
                   and
                """ + condition + " order by s.product_id, s.position")
                .param("bound", bound)
                .query(Row.mapper(row -> Map.entry(row.id("product_id", ProductId::new), sku(row))))
                .list()
                .forEach(e ->
                        skus.computeIfAbsent(e.getKey(), _ -> new ArrayList<>()).add(e.getValue()));
        return complete(bare, skus);
    }

    private List<Product> complete(List<Product> bare, Map<ProductId, List<ProductDraft.SkuDraft>> skus) {
        var wanted = new HashSet<MediaId>();
        for (var product : bare) {
            var draft = product.draft();
            wanted.addAll(draft.pictureIds());
            Optional.ofNullable(draft.videoId()).ifPresent(wanted::add);
            draft.detail().forEach(b -> Optional.ofNullable(b.mediaId()).ifPresent(wanted::add));
            skus.getOrDefault(product.id(), List.of())
                    .forEach(s -> Optional.ofNullable(s.pictureId()).ifPresent(wanted::add));
        }
        var pictures = media.pictures(wanted);
        var videos = media.videos(wanted);
        return bare.stream()
                .map(p -> complete(p, skus.getOrDefault(p.id(), List.of()), pictures, videos))
                .toList();
    }

    private static Product complete(
            Product p, List<ProductDraft.SkuDraft> skus, Map<MediaId, Picture> pictures, Map<MediaId, Video> videos) {
        var d = p.draft();
        var shown = known(d.pictureIds(), pictures);
        var video = d.videoId() == null ? null : videos.get(d.videoId());
        if (video != null && !shown.isEmpty()) {
            video = new Video(video.url(), shown.getFirst());
        }
        var draft = d.shown(
                shown,
                video,
                skus.stream()
                        .map(s -> s.shown(0, s.pictureId() == null ? null : pictures.get(s.pictureId())))
                        .toList(),
                d.detail().stream().map(b -> withPicture(b, pictures)).toList());
        return new Product(p.id(), draft, p.wasOnShelf(), p.createdAt(), p.updatedAt());
    }

    private static List<Picture> known(Collection<MediaId> ids, Map<MediaId, Picture> pictures) {
        return ids.stream().filter(pictures::containsKey).map(pictures::get).toList();
    }

    private static ProductDraft.DetailBlockDraft withPicture(
            ProductDraft.DetailBlockDraft b, Map<MediaId, Picture> pictures) {
        return b.mediaId() == null
                ? b
                : new ProductDraft.DetailBlockDraft(b.kind(), b.text(), b.mediaId(), pictures.get(b.mediaId()));
    }

    private Product product(Row row) {
        var id = row.id("id", ProductId::new);
        var draft = new ProductDraft(
                id,
                row.count("version"),
                row.text("name"),
                row.text("subtitle"),
                row.id("category_id", CategoryId::new),
                row.maybeId("brand_id", BrandId::new).orElse(null),
                row.numbers("picture_ids").stream().map(MediaId::new).toList(),
                null,
                row.maybeId("video_id", MediaId::new).orElse(null),
                null,
                List.of(json.readValue(row.text("options"), ProductDraft.ProductOption[].class)),
                List.of(),
                List.of(json.readValue(row.text("parameters"), ProductDraft.ProductParameter[].class)),
                row.text("materials"),
                row.text("usage"),
                List.of(json.readValue(row.text("detail"), ProductDraft.DetailBlockDraft[].class)),
                row.texts("delivery_kinds").stream().map(DeliveryKind::valueOf).toList(),
                row.maybeId("freight_template_id", FreightTemplateId::new).orElse(null),
                row.flag("no_reason_return"),
                row.maybeText("no_return_reason"),
                row.texts("cities"),
                row.flag("on_shelf"),
                row.maybeInstant("on_shelf_at"),
                row.maybeInstant("off_shelf_at"),
                row.flag("show_virtual_sales"),
                row.count("virtual_sales"),
                row.maybeText("market_price_source"));
        return new Product(id, draft, row.flag("was_on_shelf"), row.instant("created_at"), row.instant("updated_at"));
    }

    private static ProductDraft.SkuDraft sku(Row row) {
        return new ProductDraft.SkuDraft(
                row.id("id", SkuId::new),
                row.texts("spec_values"),
                row.money("price_fen"),
                row.maybeMoney("market_price_fen"),
                row.maybeMoney("cost_price_fen"),
                row.count("weight_grams"),
                row.count("volume_cm3"),
                row.maybeText("barcode"),
                0,
                row.count("safety_stock"),
                row.maybeId("picture_id", MediaId::new).orElse(null),
                null);
    }
}
