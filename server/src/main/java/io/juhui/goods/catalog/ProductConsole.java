package io.juhui.goods.catalog;

import io.juhui.goods.catalog.rows.ProductReading;
import io.juhui.goods.catalog.spi.StockBook;
import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Page;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Picture;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.WebProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's list of products and their editor. */
@RestController
@RequestMapping("/api/console/products")
class ProductConsole {

    private final ProductEditing editing;
    private final ProductReading reading;
    private final ProductRegister register;
    private final ObjectProvider<StockBook> stock;

    ProductConsole(
            ProductEditing editing, ProductReading reading, ProductRegister register, ObjectProvider<StockBook> stock) {
        this.editing = editing;
        this.reading = reading;
        this.register = register;
        this.stock = stock;
    }

    record ProductRow(
            ProductId id,
            String name,
            Picture picture,
            String category,
            Money priceFrom,
            Money priceTo,
            int stock,
            int sales,
            boolean onShelf,
            boolean low,
            Instant updatedAt) {}

    record ShelfSwitch(boolean on) {}

    @GetMapping
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_VIEW)
    Page<ProductRow> products(
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(defaultValue = "ALL") ProductRegister.Status status,
            @RequestParam(required = false) @Nullable CategoryId category,
            @RequestParam(required = false) ProductRegister.@Nullable Stock stock,
            @RequestParam(defaultValue = "UPDATED") ProductRegister.Sort sort,
            @RequestParam(required = false) @Size(max = 60) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return register.page(new ProductRegister.Query(q.strip(), status, category, stock, sort), after, limit);
    }

    @GetMapping("/{id}")
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_VIEW)
    ProductDraft product(Actor.Staff staff, @PathVariable ProductId id) {
        return stored(id, staff);
    }

    @PostMapping
    @KeyRequired
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    ProductDraft create(Actor.Staff staff, @Valid @RequestBody ProductDraft draft) {
        return stored(editing.create(costed(draft, Map.of(), staff), staff), staff);
    }

    @PutMapping("/{id}")
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    ProductDraft save(
            Actor.Staff staff,
            @PathVariable ProductId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProductDraft draft) {
        if (ifMatch != null && !ifMatch.replace("\"", "").equals(Integer.toString(draft.version()))) {
            throw WebProblem.STALE.problem();
        }
        editing.save(id, costed(draft, costs(id), staff), staff);
        return stored(id, staff);
    }

    @PostMapping("/{id}/shelf")
    @Access(value = Access.Who.STAFF, permission = Permission.GOODS_EDIT)
    ProductDraft shelve(Actor.Staff staff, @PathVariable ProductId id, @RequestBody ShelfSwitch body) {
        editing.shelve(id, body.on(), staff);
        return stored(id, staff);
    }

    /** From the rows and not the snapshot, which moves on only when the request's transaction has committed. */
    private ProductDraft stored(ProductId id, Actor.Staff staff) {
        var draft = reading.find(id)
                .orElseThrow(CatalogProblem.NO_SUCH_PRODUCT::problem)
                .draft();
        var ids = draft.skus().stream().map(s -> Objects.requireNonNull(s.id())).toList();
        var onHand = new HashMap<SkuId, Integer>();
        stock.stream().forEach(room -> onHand.putAll(room.onHand(ids)));
        var shown = draft.withSkus(draft.skus().stream()
                .map(s -> s.shown(onHand.getOrDefault(s.id(), 0), s.picture()))
                .toList());
        return staff.may(Permission.GOODS_COST) ? shown : shown.withCosts(_ -> null);
    }

    /** Who does not see what goods cost cannot change it either, not even by leaving it out. */
    private static ProductDraft costed(ProductDraft draft, Map<SkuId, Money> stored, Actor.Staff staff) {
        return staff.may(Permission.GOODS_COST)
                ? draft
                : draft.withCosts(sku -> sku.id() == null ? null : stored.get(sku.id()));
    }

    private Map<SkuId, Money> costs(ProductId id) {
        var costs = new HashMap<SkuId, Money>();
        reading.find(id)
                .ifPresent(found -> found.draft().skus().forEach(sku -> {
                    if (sku.id() != null && sku.costPrice() != null) {
                        costs.put(sku.id(), sku.costPrice());
                    }
                }));
        return costs;
    }
}
