package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.media.MediaId;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One review as its row says. */
record Review(
        ReviewId id,
        LineId line,
        OrderId order,
        ProductId product,
        String productName,
        String spec,
        BuyerId buyer,
        Scores scores,
        String text,
        List<MediaId> media,
        boolean anonymous,
        boolean automatic,
        Instant at,
        Optional<Addition> addition,
        Optional<Reply> reply,
        int helpful,
        Optional<String> hiddenReason) {

    static final int LOWEST_GOOD = 4;
    static final int HIGHEST_BAD = 2;

    /** Each 1 to 5; none for carriage where nothing was carried. */
    record Scores(int goods, @Nullable Integer logistics, int service) {

        static final Scores BEST = new Scores(5, 5, 5);

        boolean isBad() {
            return lowest() <= HIGHEST_BAD;
        }

        int lowest() {
            var own = Math.min(goods, service);
            return logistics == null ? own : Math.min(own, logistics);
        }
    }

    /** What was added once, later. */
    record Addition(String text, List<MediaId> media, Instant at) {}

    record Reply(String text, String by, Instant at) {}

    /** One time it was put out of sight, or back: who, when and why. */
    record Sight(boolean hidden, String reason, String by, Instant at) {}
}
