package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.store.Row;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.spi.OrderFacts.Reviewed;
import io.juhui.trade.review.Review.Addition;
import io.juhui.trade.review.Review.Reply;
import io.juhui.trade.review.Review.Scores;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reviews. */
@Component
class ReviewRows {

    private static final String SELECT = """
            select r.id, r.line_id, r.order_id, r.product_id, r.product_name, r.spec, r.buyer_id, r.goods_score,
                   r.logistics_score, r.service_score, r.text, r.media_ids, r.anonymous, r.automatic, r.at, r.append_text,
                   r.append_media, r.append_at, r.reply_text, r.reply_by, r.reply_at, r.helpful, r.hidden_reason
              from review r
            """;

    private static final RowMapper<Review> REVIEW = Row.mapper(row -> new Review(
            row.id("id", ReviewId::new),
            row.id("line_id", LineId::new),
            row.id("order_id", OrderId::new),
            row.id("product_id", ProductId::new),
            row.text("product_name"),
            row.text("spec"),
            row.id("buyer_id", BuyerId::new),
            new Scores(row.count("goods_score"), logistics(row), row.count("service_score")),
            row.text("text"),
            media(row, "media_ids"),
            row.flag("anonymous"),
            row.flag("automatic"),
            row.instant("at"),
            Optional.ofNullable(row.maybeInstant("append_at"))
                    .map(at -> new Addition(row.text("append_text"), media(row, "append_media"), at)),
            Optional.ofNullable(row.maybeInstant("reply_at"))
                    .map(at -> new Reply(row.text("reply_text"), row.text("reply_by"), at)),
            row.count("helpful"),
            Optional.ofNullable(row.maybeText("hidden_reason"))));

    private static @Nullable Integer logistics(Row row) {
        var given = row.maybeNumber("logistics_score");
        return given == null ? null : given.intValue();
    }

    private final JdbcClient db;

    ReviewRows(JdbcClient db) {
        this.db = db;
    }

    /** Which of a product's reviews a reader asks for. */
    enum ReviewFilter {
        ALL(1, 5, false),
        GOOD(Review.LOWEST_GOOD, 5, false),
        MEDIUM(Review.HIGHEST_BAD + 1, Review.LOWEST_GOOD - 1, false),
        BAD(1, Review.HIGHEST_BAD, false),
        PICTURE(1, 5, true);

        private final int from;
        private final int to;
        private final boolean withMedia;

        ReviewFilter(int from, int to, boolean withMedia) {
            this.from = from;
            this.to = to;
            this.withMedia = withMedia;
        }
    }

    enum ReviewState {
        TO_REPLY,
        REPLIED,
        HIDDEN,
        ALL
    }

    Optional<Review> find(ReviewId id) {
        return db.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(REVIEW)
                .optional();
    }

    List<Review> of(OrderId order) {
        return db.sql(SELECT + " where r.order_id = :order order by r.id")
                .param("order", order.value())
                .query(REVIEW)
                .list();
    }

    /** Newest first, from below {@code after}; hidden ones are left out. */
    List<Review> page(ProductId product, ReviewFilter filter, long after, int rows) {
        return db.sql(SELECT + """
                 where r.product_id = :product
                   and r.hidden_at is null
                   and r.goods_score between :from and :to
                   and (not :media or r.media_ids <> '{}')
                   and r.id < :after
                 order by r.id desc
                 limit :rows
                """)
                .param("product", product.value())
                .param("from", filter.from)
                .param("to", filter.to)
                .param("media", filter.withMedia)
                .param("after", after)
                .param("rows", rows)
                .query(REVIEW)
                .list();
    }

    /** For the merchant; automatic reviews wait for no reply. */
    List<Review> page(ReviewState state, @Nullable Integer score, long after, int rows) {
        var which = switch (state) {
            case TO_REPLY -> "r.reply_at is null and r.hidden_at is null and not r.automatic";
            case REPLIED -> "r.reply_at is not null and r.hidden_at is null";
            case HIDDEN -> "r.hidden_at is not null";
            case ALL -> "true";
        };
        return db.sql(SELECT + " where " + which + """
                   and (:score::int is null or r.goods_score = :score::int)
                   and r.id < :after
                 order by r.id desc
                 limit :rows
                """)
                .param("score", score, java.sql.Types.INTEGER)
                .param("after", after)
                .param("rows", rows)
                .query(REVIEW)
                .list();
    }

    int toReply() {
        return db.sql("""
                select count(*) from review where reply_at is null and hidden_at is null and not automatic
                """).query(Integer.class).single();
    }

    /** @param since a review from before takes no addition any more */
    Reviewed reviewed(Collection<OrderId> orders, Instant since) {
        record Said(long line, boolean appendable) {}
        var said = db.sql("""
                select line_id, append_at is null and at > :since as appendable
                  from review
                 where order_id = any(:orders)
                """)
                .param("orders", orders.stream().mapToLong(OrderId::value).toArray())
                .param("since", Timestamp.from(since))
                .query(Row.mapper(row -> new Said(row.number("line_id"), row.flag("appendable"))))
                .list();
        return new Reviewed(
                said.stream().map(Said::line).collect(Collectors.toUnmodifiableSet()),
                said.stream().filter(Said::appendable).map(Said::line).collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of {@code reviews} that this buyer voted for. */
    Set<Long> voted(BuyerId buyer, Collection<ReviewId> reviews) {
        return new HashSet<>(db.sql(
                        "select review_id from review_vote where buyer_id = :buyer and review_id = any(:reviews)")
                .param("buyer", buyer.value())
                .param("reviews", reviews.stream().mapToLong(ReviewId::value).toArray())
                .query(Long.class)
                .list());
    }

    private static List<MediaId> media(Row row, String column) {
        return row.numbers(column).stream()
                .map(Objects::requireNonNull)
                .map(MediaId::new)
                .toList();
    }
}
