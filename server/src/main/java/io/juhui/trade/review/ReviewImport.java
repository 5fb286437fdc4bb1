package io.juhui.trade.review;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.platform.jobs.Deadlines;
import io.juhui.platform.media.MediaId;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.review.Review.Scores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in reviews that were written before, as they were: for moving a shop here and for demonstration data. */
@Component
public class ReviewImport {

    private static final int AT_ONCE = 1_000;

    private final ReviewChanges changes;
    private final HelpfulVotes votes;
    private final Deadlines deadlines;
    private final Ids ids;

    ReviewImport(ReviewChanges changes, HelpfulVotes votes, Deadlines deadlines, Ids ids) {
        this.changes = changes;
        this.votes = votes;
        this.deadlines = deadlines;
        this.ids = ids;
    }

    /**
     * One review of a line of the buyer's own done order.
     *
     * @param helpful who found it helpful, each once, the writer not among them
     */
    public record Written(
            OrderLine line,
            BuyerId buyer,
            int goodsScore,
            int logisticsScore,
            int serviceScore,
            String text,
            List<MediaId> media,
            boolean anonymous,
            boolean automatic,
            Instant at,
            Optional<Answer> reply,
            List<BuyerId> helpful) {}

    public record Answer(String text, String by, Instant at) {}

    /**
     * Writes them in the order of their dates, so that lists by id are lists by date. Lines that have a review keep it.
     *
     * @return how many were new
     */
    @Transactional
    public int bringIn(List<Written> written) {
        var ordered = written.stream().sorted(Comparator.comparing(Written::at)).toList();
        int count = 0;
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            count += chunk(ordered.subList(from, Math.min(from + AT_ONCE, ordered.size())));
        }
        return count;
    }

    /** What a buyer added to an imported review, once. */
    @Transactional
    public boolean addLater(BuyerId buyer, LineId line, String text, Instant at) {
        return changes.append(buyer, line, new Review.Addition(text, List.of(), at), Instant.EPOCH);
    }

    /** Every line of these orders has its review, so none is given by itself. */
    @Transactional
    public void allReviewed(Collection<OrderId> orders) {
        deadlines.clearAll(
                AutomaticReview.KIND, orders.stream().map(OrderId::value).toList());
    }

    private int chunk(List<Written> written) {
        var reviews = written.stream().map(this::review).toList();
        var count = changes.insert(reviews);
        var voted = new ArrayList<ReviewId>();
        var voters = new ArrayList<BuyerId>();
        for (int i = 0; i < written.size(); i++) {
            for (var voter : written.get(i).helpful()) {
                voted.add(reviews.get(i).id());
                voters.add(voter);
            }
        }
        if (!voted.isEmpty()) {
            votes.giveAll(voted, voters);
        }
        return count;
    }

    private Review review(Written w) {
        return new Review(
                new ReviewId(ids.next()),
                w.line().id(),
                w.line().order(),
                new ProductId(w.line().productId()),
                w.line().name(),
                w.line().spec(),
                w.buyer(),
                new Scores(w.goodsScore(), w.logisticsScore(), w.serviceScore()),
                w.text(),
                w.media(),
                w.anonymous(),
                w.automatic(),
                w.at(),
                Optional.empty(),
                w.reply().map(a -> new Review.Reply(a.text(), a.by(), a.at())),
                0,
                Optional.empty());
    }
}
