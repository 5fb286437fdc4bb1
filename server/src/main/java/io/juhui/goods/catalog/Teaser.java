package io.juhui.goods.catalog;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a room says of one SKU: 限时价 ¥19.90 until Sunday, 拼团价 ¥15.90 for who joins.
 *
 * @param kind the room's, as its {@link io.juhui.goods.catalog.spi.Teasers#kind}
 * @param price of one unit, or null when it is not about a price
 * @param plain whether everybody pays it without doing anything; then it is the SKU's price now
 * @param until when it ends, or null
 * @param link page of the room, or empty when the product's own page is all there is
 */
public record Teaser(
        String kind,
        Words words,
        @Nullable Money price,
        boolean plain,
        @Nullable Instant until,
        String link) {

    /**
     * What a card says beside {@code first}, of the other kinds that speak of the same goods: a price that everybody pays where the first
     * is for some alone, else what is not about a price, else the next price. So a price that is the whole shop's hides nothing else.
     *
     * @param ladder one of each kind, best first
     */
    static Optional<Teaser> beside(Teaser first, List<Teaser> ladder) {
        return ladder.stream()
                .filter(other -> !other.kind().equals(first.kind()))
                .min(Comparator.comparingInt(first::rankBeside));
    }

    private int rankBeside(Teaser other) {
        if (other.price() == null) {
            return 1;
        }
        return other.plain() && !plain ? 0 : 2;
    }

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

        public static TeaserView of(Teaser teaser, Language language) {
            return new TeaserView(
                    teaser.kind(),
                    teaser.words().in(language),
                    teaser.price(),
                    teaser.plain(),
                    teaser.until(),
                    teaser.link());
        }
    }
}
