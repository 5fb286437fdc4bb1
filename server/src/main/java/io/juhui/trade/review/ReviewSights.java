package io.juhui.trade.review;

import io.juhui.platform.store.Row;
import io.juhui.trade.review.Review.Sight;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts reviews out of sight and back, each time with a line of who, when and why that is never taken away (R47). */
@Component
class ReviewSights {

    private final JdbcClient db;

    ReviewSights(JdbcClient db) {
        this.db = db;
    }

    /** A review that is where it should go already stays as it is, and leaves no line. */
    void put(ReviewId id, Sight sight) {
        db.sql("""
                with moved as (
                    update review
                       set hidden_reason = case when :hidden then :reason end,
                           hidden_by = case when :hidden then :by end,
                           hidden_at = case when :hidden then :at::timestamptz end
                     where id = :id
                       and (hidden_at is null) = :hidden
                    returning product_id, media_ids, automatic
                ), logged as (
                    insert into review_sight (review_id, hidden, reason, by, at)
                    select :id, :hidden, :reason, :by, :at::timestamptz from moved
                )
                update review_digest g
                   set with_picture = g.with_picture + case when :hidden then -1 else 1 end
                  from moved
                 where g.product_id = moved.product_id
                   and moved.media_ids <> '{}'
                   and not moved.automatic
                """)
                .param("id", id.value())
                .param("hidden", sight.hidden())
                .param("reason", sight.reason())
                .param("by", sight.by())
                .param("at", Timestamp.from(sight.at()))
                .update();
    }

    /** Oldest first. */
    Map<ReviewId, List<Sight>> of(Collection<ReviewId> reviews) {
        record Logged(ReviewId review, Sight sight) {}
        var logged = db.sql("""
                select review_id, hidden, reason, by, at
                  from review_sight
                 where review_id = any(:reviews)
                 order by id
                """)
                .param("reviews", reviews.stream().mapToLong(ReviewId::value).toArray())
                .query(Row.mapper(row -> new Logged(
                        row.id("review_id", ReviewId::new),
                        new Sight(row.flag("hidden"), row.text("reason"), row.text("by"), row.instant("at")))))
                .list();
        return logged.stream()
                .collect(Collectors.groupingBy(
                        Logged::review, Collectors.mapping(Logged::sight, Collectors.toUnmodifiableList())));
    }
}
