package io.juhui.goods.catalog;

import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import java.time.Instant;
import java.util.List;

/** One product as stored, with its live SKUs. */
public record Product(ProductId id, ProductDraft draft, boolean wasOnShelf, Instant createdAt, Instant updatedAt) {

    /** True once buyers may have seen it: a schedule that has not begun keeps it unseen. */
    boolean published(Instant now) {
        var from = draft.onShelfAt();
        return wasOnShelf && (from == null || !from.isAfter(now));
    }

    /** What its SKUs offer, in the order of the editor. */
    List<SkuOffer> offers(List<CategoryId> categories) {
        return draft.skus().stream().map(sku -> offer(sku, categories)).toList();
    }

    Picture cover() {
        var pictures = draft.pictures();
        return pictures == null || pictures.isEmpty() ? NO_PICTURE : pictures.getFirst();
    }

    private static final Picture NO_PICTURE = new Picture("", null);

    private SkuOffer offer(ProductDraft.SkuDraft sku, List<CategoryId> categories) {
        var id = sku.id();
        var own = sku.picture();
        if (id == null) {
            throw new IllegalStateException("a stored SKU has an id");
        }
        return new SkuOffer(
                id,
                this.id,
                draft.name(),
                String.join(" ", sku.values()),
                own == null ? cover() : own,
                sku.price(),
                sku.marketPrice(),
                sku.costPrice(),
                sku.weightGrams(),
                sku.volumeCm3(),
                sku.safetyStock(),
                categories,
                draft.brandId(),
                draft.deliveryKinds(),
                draft.noReasonReturn(),
                draft.noReturnReason(),
                draft.freightTemplateId(),
                draft.cities(),
                draft.shelf());
    }

    /** The lowest base price, before any offer. */
    Money lowest() {
        return draft.skus().stream()
                .map(ProductDraft.SkuDraft::price)
                .min(Money::compareTo)
                .orElse(Money.ZERO);
    }
}
