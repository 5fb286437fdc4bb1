package io.juhui.trade.review;

import io.juhui.kernel.Actor;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the shop does with reviews, and how many wait for it. */
@Component
public class Reviews {

    private final ReviewRows rows;
    private final ReviewChanges changes;
    private final ReviewSights sights;
    private final ReviewNotices notices;
    private final Clock clock;

    Reviews(ReviewRows rows, ReviewChanges changes, ReviewSights sights, ReviewNotices notices, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.sights = sights;
        this.notices = notices;
        this.clock = clock;
    }

    /** Reviews without a reply; automatic and hidden ones need none. */
    public int toReply() {
        return rows.toReply();
    }

    /** A later reply replaces the earlier one. */
    @Transactional
    Review reply(ReviewId id, String text, Actor.Staff staff) {
        if (!changes.reply(id, new Review.Reply(text, staff.name(), clock.instant()))) {
            throw ReviewProblem.NO_SUCH_REVIEW.problem();
        }
        var review = find(id);
        notices.replied(review);
        return review;
    }

    @Transactional
    Review hide(ReviewId id, String reason, Actor.Staff staff) {
        find(id);
        sights.put(id, new Review.Sight(true, reason, staff.name(), clock.instant()));
        return find(id);
    }

    @Transactional
    Review show(ReviewId id, String reason, Actor.Staff staff) {
        find(id);
        sights.put(id, new Review.Sight(false, reason, staff.name(), clock.instant()));
        return find(id);
    }

    private Review find(ReviewId id) {
        return rows.find(id).orElseThrow(ReviewProblem.NO_SUCH_REVIEW::problem);
    }
}
