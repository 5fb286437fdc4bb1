package io.juhui.trade.review;

import io.juhui.kernel.Actor.BuyerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One vote a buyer; the row and the number change in one statement. */
@Component
class HelpfulVotes {

    private final JdbcClient db;
    private final ReviewRows rows;
    private final Clock clock;

    HelpfulVotes(JdbcClient db, ReviewRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /** Voting twice is one vote. A hidden review is as if it were not there. */
    @Transactional
    void give(BuyerId buyer, ReviewId id) {
        var review = rows.find(id)
                .filter(r -> r.hiddenReason().isEmpty())
                .orElseThrow(ReviewProblem.NO_SUCH_REVIEW::problem);
        if (review.buyer().equals(buyer)) {
            throw ReviewProblem.OWN_VOTE.problem();
        }
        giveAll(List.of(id), List.of(buyer));
    }

    /** Vote {@code i} is by {@code buyers[i]} for {@code reviews[i]}. */
    void giveAll(List<ReviewId> reviews, List<BuyerId> buyers) {
        db.sql("""
                with given as (
                    insert into review_vote (review_id, buyer_id, at)
                    select r.id, d.buyer_id, :now
                      from unnest(:reviews, :buyers) as d(review_id, buyer_id)
                      join review r on r.id = d.review_id and r.buyer_id <> d.buyer_id
                    on conflict do nothing
                    returning review_id
                ), counted as (
                    select review_id, count(*) as votes from given group by review_id
                )
                update review
                   set helpful = helpful + counted.votes
                  from counted
                 where review.id = counted.review_id
                """)
                .param("reviews", reviews.stream().mapToLong(ReviewId::value).toArray())
                .param("buyers", buyers.stream().mapToLong(BuyerId::value).toArray())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    void takeBack(BuyerId buyer, ReviewId id) {
        db.sql("""
                with taken as (
                    delete from review_vote where review_id = :id and buyer_id = :buyer returning review_id
                )
                update review set helpful = helpful - 1 from taken where review.id = taken.review_id
                """).param("id", id.value()).param("buyer", buyer.value()).update();
    }
}
