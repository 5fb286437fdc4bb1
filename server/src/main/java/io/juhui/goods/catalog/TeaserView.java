package io.juhui.goods.catalog;

import io.juhui.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A teaser as pages show it; {@code kind} tells which room's slot is filled, {@code plain} that everybody pays this
 * price.
 */
public record TeaserView(
        String kind,
        String text,
        @Nullable Money price,
        boolean plain,
        @Nullable Instant until,
        String link) {

    static TeaserView of(Teaser teaser, boolean english) {
        return new TeaserView(
                teaser.kind(),
                teaser.words().in(english),
                teaser.price(),
                teaser.plain(),
                teaser.until(),
                teaser.link());
    }
}
