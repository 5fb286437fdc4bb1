package io.juhui.goods.catalog;

import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.media.Video;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A product as its editor sees and sends it. {@code pictures} and {@code video} are read only; {@code version} is what was read
 * and is refused when stale.
 */
public record ProductDraft(
        @Nullable ProductId id,
        @Min(0) @Max(Integer.MAX_VALUE) int version,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 200) String subtitle,
        @NotNull CategoryId categoryId,
        @Nullable BrandId brandId,
        @NotEmpty @Size(max = 15) List<MediaId> pictureIds,
        @Nullable List<Picture> pictures,
        @Nullable MediaId videoId,
        @Nullable Video video,
        @NotNull @Size(max = 4) List<@Valid ProductOption> options,
        @NotEmpty @Size(max = 300) List<@Valid SkuDraft> skus,
        @NotNull @Size(max = 60) List<@Valid ProductParameter> parameters,
        @NotNull @Size(max = 2_000) String materials,
        @NotNull @Size(max = 4_000) String usage,
        @NotNull @Size(max = 100) List<@Valid DetailBlockDraft> detail,
        @NotEmpty List<DeliveryKind> deliveryKinds,
        @Nullable FreightTemplateId freightTemplateId,
        boolean noReasonReturn,
        @Nullable @Size(max = 200) String noReturnReason,
        @NotNull @Size(max = 500) List<@Size(max = 20) String> cities,
        boolean onShelf,
        @Nullable Instant onShelfAt,
        @Nullable Instant offShelfAt,
        boolean showVirtualSales,
        @Min(0) @Max(MOST_UNITS) int virtualSales,
        @Nullable @Size(max = 100) String marketPriceSource) {

    /** A ton, ten cubic metres, and the units that the warehouse counts up to. */
    static final long MOST_GRAMS = 1_000_000;

    static final long MOST_CM3 = 10_000_000;
    static final long MOST_UNITS = 10_000_000;

    /** One axis of the spec matrix (颜色, 尺码) and its values. */
    public record ProductOption(
            @NotBlank @Size(max = 20) String name,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 40) String> values) {}

    public record ProductParameter(
            @NotBlank @Size(max = 40) String name,
            @NotNull @Size(max = 200) String value) {}

    public record DetailBlockDraft(
            @NotNull DetailKind kind,
            @Nullable @Size(max = 5_000) String text,
            @Nullable MediaId mediaId,
            @Nullable Picture picture) {}

    public enum DetailKind {
        TEXT,
        PICTURE
    }

    /** {@code stock} is read from the stock room, and written only with a new SKU. */
    public record SkuDraft(
            @Nullable SkuId id,
            @NotNull List<@NotBlank @Size(max = 40) String> values,
            @NotNull @Min(0) @Max(Money.MOST_FEN) Money price,
            @Nullable @Min(0) @Max(Money.MOST_FEN) Money marketPrice,
            @Nullable @Min(0) @Max(Money.MOST_FEN) Money costPrice,
            @Min(0) @Max(MOST_GRAMS) int weightGrams,
            @Min(0) @Max(MOST_CM3) int volumeCm3,
            @Nullable @Size(max = 64) String barcode,
            @Min(0) @Max(MOST_UNITS) int stock,
            @Min(0) @Max(MOST_UNITS) int safetyStock,
            @Nullable MediaId pictureId,
            @Nullable Picture picture) {

        SkuDraft withId(SkuId made) {
            return new SkuDraft(
                    made,
                    values,
                    price,
                    marketPrice,
                    costPrice,
                    weightGrams,
                    volumeCm3,
                    barcode,
                    stock,
                    safetyStock,
                    pictureId,
                    picture);
        }

        SkuDraft costing(@Nullable Money cost) {
            return new SkuDraft(
                    id,
                    values,
                    price,
                    marketPrice,
                    cost,
                    weightGrams,
                    volumeCm3,
                    barcode,
                    stock,
                    safetyStock,
                    pictureId,
                    picture);
        }

        public SkuDraft shown(int onHand, @Nullable Picture shown) {
            return new SkuDraft(
                    id,
                    values,
                    price,
                    marketPrice,
                    costPrice,
                    weightGrams,
                    volumeCm3,
                    barcode,
                    onHand,
                    safetyStock,
                    pictureId,
                    shown);
        }
    }

    /** The same draft with other cost prices, for whoever may not see or set them. */
    ProductDraft withCosts(Function<SkuDraft, @Nullable Money> cost) {
        return withSkus(skus.stream().map(s -> s.costing(cost.apply(s))).toList());
    }

    ProductDraft withSkus(List<SkuDraft> others) {
        return shown(pictures, video, others, detail);
    }

    /** The same draft with what its ids stand for. */
    public ProductDraft shown(
            @Nullable List<Picture> shownPictures,
            @Nullable Video shownVideo,
            List<SkuDraft> shownSkus,
            List<DetailBlockDraft> shownDetail) {
        return new ProductDraft(
                id,
                version,
                name,
                subtitle,
                categoryId,
                brandId,
                pictureIds,
                shownPictures,
                videoId,
                shownVideo,
                options,
                shownSkus,
                parameters,
                materials,
                usage,
                shownDetail,
                deliveryKinds,
                freightTemplateId,
                noReasonReturn,
                noReturnReason,
                cities,
                onShelf,
                onShelfAt,
                offShelfAt,
                showVirtualSales,
                virtualSales,
                marketPriceSource);
    }

    ShelfTime shelf() {
        return new ShelfTime(onShelf, onShelfAt, offShelfAt);
    }
}
