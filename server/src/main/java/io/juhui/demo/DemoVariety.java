package io.juhui.demo;

import io.juhui.goods.catalog.BrandId;
import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.ProductDraft;
import io.juhui.goods.catalog.ProductDraft.ProductOption;
import io.juhui.goods.catalog.ProductDraft.SkuDraft;
import io.juhui.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of goods told from a few hundred models: another brand of the same trade, another kind, other packs, prices and
 * stock. Drawn from a fixed seed, so always the same. Pure.
 */
final class DemoVariety {

    private static final long SEED = 20_261_123;
    private static final ProductOption PACKS = new ProductOption("规格", List.of("单份", "家庭装", "礼盒装", "整箱装"));
    private static final ProductOption COUNTS = new ProductOption("件数", List.of("一件", "两件装"));
    private static final int[] UNITS = {1, 2, 3, 6};

    private final Random random = new Random(SEED);
    private int made;

    /**
     * What others are told from.
     *
     * @param brands those of the same trade, never empty
     * @param kinds words that fit before the name
     */
    record Model(Product product, List<Brand> brands, List<String> kinds) {}

    record Brand(BrandId id, String name) {}

    /** Different goods that have {@code skus} SKUs together. */
    List<ProductDraft> tell(List<Model> models, int skus) {
        var drafts = new ArrayList<ProductDraft>();
        int left = skus;
        for (int turn = 0; left > 0; turn++) {
            for (int place = 0; place < models.size() && left > 0; place++) {
                var draft = tell(models.get(place), turn, place, left);
                left -= draft.skus().size();
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private ProductDraft tell(Model model, int turn, int place, int most) {
        var d = model.product().draft();
        var brand = model.brands().get(turn % model.brands().size());
        var kind = model.kinds()
                .get((turn / model.brands().size() + place) % model.kinds().size());
        var added = addedOption(d, turn);
        var options = added == null
                ? d.options()
                : Stream.concat(d.options().stream(), Stream.of(added)).toList();
        var skus = skus(d, added).stream().limit(most).toList();
        return new ProductDraft(
                null,
                0,
                brand.name() + kind + d.name(),
                d.subtitle(),
                d.categoryId(),
                brand.id(),
                d.pictureIds(),
                null,
                null,
                null,
                options,
                skus,
                d.parameters(),
                d.materials(),
                d.usage(),
                d.detail(),
                d.deliveryKinds(),
                null,
                d.noReasonReturn(),
                d.noReturnReason(),
                d.cities(),
                true,
                null,
                null,
                false,
                0,
                d.marketPriceSource());
    }

    /** A single SKU becomes a choice of packs, every other pair a choice of counts. */
    private static @Nullable ProductOption addedOption(ProductDraft d, int turn) {
        return switch (d.skus().size()) {
            case 1 -> PACKS;
            case 2 -> turn % 2 == 0 ? COUNTS : null;
            default -> null;
        };
    }

    private List<SkuDraft> skus(ProductDraft d, @Nullable ProductOption added) {
        double dearer = 0.75 + random.nextInt(70) / 100.0;
        return d.skus().stream()
                .flatMap(sku -> added == null
                        ? Stream.of(sku(sku, sku.values(), dearer, 1))
                        : Stream.iterate(0, i -> i + 1)
                                .limit(added.values().size())
                                .map(i -> sku(
                                        sku,
                                        Stream.concat(
                                                        sku.values().stream(),
                                                        Stream.of(added.values().get(i)))
                                                .toList(),
                                        dearer,
                                        UNITS[i])))
                .toList();
    }

    private SkuDraft sku(SkuDraft model, List<String> values, double dearer, int units) {
        var market = model.marketPrice();
        var cost = Objects.requireNonNullElse(model.costPrice(), Money.ZERO);
        return new SkuDraft(
                null,
                values,
                priced(model.price(), dearer * units),
                market == null ? null : priced(market, dearer * units),
                Money.fen(Math.round(cost.fen() * dearer * units)),
                model.weightGrams() * units,
                model.volumeCm3() * units,
                barcode(++made),
                random.nextInt(100) < 3 ? 0 : 15 + random.nextInt(600),
                5 + random.nextInt(15),
                null,
                null);
    }

    /** Ends with nine jiao, as prices do. */
    private static Money priced(Money model, double times) {
        return Money.fen(Math.max(1, Math.round(model.fen() * times / 100)) * 100 - 10);
    }

    /** EAN-13 of the range for use within a shop. */
    private static String barcode(int number) {
        var twelve = "21%010d".formatted(number);
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
