package io.juhui.trade.review;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.platform.media.MediaId;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.review.Review.Addition;
import io.juhui.trade.review.Review.Reply;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes reviews, whole batches as arrays; every change carries its condition. */
@Component
class ReviewChanges {

    private final JdbcClient db;

    ReviewChanges(JdbcClient db) {
        this.db = db;
    }

    /**
     * Writes what is not there yet and counts it in the digests; a line that has its review keeps it.
     *
     * @return how many were written
     */
    int insert(List<Review> reviews) {
        return db.sql("""
                with written as (
                    insert into review (id, line_id, order_id, product_id, product_name, spec, buyer_id, goods_score,
                           logistics_score, service_score, text, media_ids, anonymous, automatic, at, reply_text, reply_by,
                           reply_at)
                    select id, line_id, order_id, product_id, name, spec, buyer_id, goods, logistics, service, text,
                           media::bigint[], anonymous, automatic, at, reply_text, reply_by, reply_at::timestamptz
                      from unnest(:ids, :lines, :orders, :products, :names, :specs, :buyers, :goods, :logistics, :services,
                                  :texts, :media, :anonymous, :automatic, :at, :replies, :repliers, :replied)
                           as d(id, line_id, order_id, product_id, name, spec, buyer_id, goods, logistics, service, text,
                                media, anonymous, automatic, at, reply_text, reply_by, reply_at)
                        on conflict (line_id) do nothing
                    returning product_id, goods_score, media_ids, automatic
                ), counted as (
                    insert into review_digest as g (product_id, reviews, score_sum, good, with_picture)
                    select product_id, count(*), sum(goods_score), count(*) filter (where goods_score >= :good),
                           count(*) filter (where media_ids <> '{}')
                      from written
                     where not automatic
                     group by product_id
                     order by product_id
                        on conflict (product_id) do update
                       set reviews = g.reviews + excluded.reviews,
                           score_sum = g.score_sum + excluded.score_sum,
                           good = g.good + excluded.good,
                           with_picture = g.with_picture + excluded.with_picture
                )
                select count(*) from written
                """)
                .param("ids", longs(reviews, r -> r.id().value()))
                .param("lines", longs(reviews, r -> r.line().value()))
                .param("orders", longs(reviews, r -> r.order().value()))
                .param("products", longs(reviews, r -> r.product().value()))
                .param("names", texts(reviews, Review::productName))
                .param("specs", texts(reviews, Review::spec))
                .param("buyers", longs(reviews, r -> r.buyer().value()))
                .param("goods", ints(reviews, r -> r.scores().goods()))
                .param(
                        "logistics",
                        reviews.stream().map(r -> r.scores().logistics()).toArray(Integer[]::new))
                .param("services", ints(reviews, r -> r.scores().service()))
                .param("texts", texts(reviews, Review::text))
                .param("media", texts(reviews, r -> array(r.media())))
                .param("anonymous", flags(reviews, Review::anonymous))
                .param("automatic", flags(reviews, Review::automatic))
                .param("at", reviews.stream().map(r -> Timestamp.from(r.at())).toArray(Timestamp[]::new))
                .param("replies", replies(reviews, Reply::text))
                .param("repliers", replies(reviews, Reply::by))
                .param("replied", replies(reviews, r -> r.at().toString()))
                .param("good", Review.LOWEST_GOOD)
                .query(Integer.class)
                .single();
    }

    /** Once, and not to a review older than {@code since}. */
    boolean append(BuyerId buyer, LineId line, Addition addition, Instant since) {
        return db.sql("""
                update review
                   set append_text = :text, append_media = :media, append_at = :at
                 where line_id = :line
                   and buyer_id = :buyer
                   and append_at is null
                   and at > :since
                """)
                        .param("line", line.value())
                        .param("buyer", buyer.value())
                        .param("text", addition.text())
                        .param(
                                "media",
                                addition.media().stream()
                                        .mapToLong(MediaId::value)
                                        .toArray())
                        .param("at", Timestamp.from(addition.at()))
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    boolean reply(ReviewId id, Reply reply) {
        return db.sql("update review set reply_text = :text, reply_by = :by, reply_at = :at where id = :id")
                        .param("id", id.value())
                        .param("text", reply.text())
                        .param("by", reply.by())
                        .param("at", Timestamp.from(reply.at()))
                        .update()
                == 1;
    }

    private static <T> long[] longs(List<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    private static <T> int[] ints(List<T> rows, ToIntFunction<T> column) {
        return rows.stream().mapToInt(column).toArray();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Boolean[] flags(List<T> rows, Function<T, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }

    private static String[] replies(List<Review> rows, Function<Reply, String> column) {
        return rows.stream().map(r -> r.reply().map(column).orElse(null)).toArray(String[]::new);
    }

    private static String array(List<MediaId> media) {
        return media.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "{", "}"));
    }
}
