package io.juhui.goods.catalog;

import io.juhui.goods.catalog.Teaser.TeaserView;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list; {@code price} is the lowest it can be had for now.
 *
 * @param teaser the best of what rooms say of it
 * @param beside one line more, of another kind
 */
public record ProductCard(
        ProductId id,
        String name,
        String subtitle,
        Picture picture,
        Money price,
        @Nullable Money marketPrice,
        int sales,
        List<String> tags,
        boolean soldOut,
        @Nullable TeaserView teaser,
        @Nullable TeaserView beside) {

    ProductCard showing(TeaserView other, @Nullable TeaserView beside) {
        return new ProductCard(id, name, subtitle, picture, price, marketPrice, sales, tags, soldOut, other, beside);
    }
}
