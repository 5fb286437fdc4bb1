package io.juhui.marketing.bargain;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How launches end: each by a deadline of its own, and never without a word to its owner. */
@Component
class LaunchEnds implements DeadlineHandler {

    private static final String LAUNCH = "bargain.launch";

    private final Launches launches;
    private final LaunchMoves moves;
    private final BargainNews news;
    private final Deadlines deadlines;
    private final Clock clock;

    LaunchEnds(Launches launches, LaunchMoves moves, BargainNews news, Deadlines deadlines, Clock clock) {
        this.launches = launches;
        this.moves = moves;
        this.news = news;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LAUNCH;
    }

    void openUntil(LaunchId id, Instant at) {
        deadlines.set(LAUNCH, id.value(), at);
    }

    /** Its hours are over: it can be bought for a while, or it is over; then its time to pay is over, too. */
    @Override
    @Transactional
    public Optional<Instant> attempt(long id) {
        var at = clock.instant();
        var launch = new LaunchId(id);
        if (moves.expired(launch, at)) {
            launches.find(launch).ifPresent(news::expired);
            return Optional.empty();
        }
        var now = launches.find(launch);
        now.filter(one -> !at.isBefore(one.closesAt()) && one.buyShut(at).isEmpty())
                .ifPresent(news::lastCall);
        return now.flatMap(one -> one.next(at));
    }

    /** Its order was closed unpaid: back to where it stood, and over at once where its time has passed meanwhile. */
    void givenBack(long order, Instant at) {
        moves.givenBack(order)
                .flatMap(launches::find)
                .ifPresent(launch -> launch.next(at).ifPresent(next -> openUntil(launch.id(), next)));
    }

    /** The campaign ends earlier than it would have: no more help then, and what follows is each launch's deadline's. */
    void cutShort(CampaignId campaign, Instant end) {
        var ids = moves.cutShort(campaign, end).stream()
                .mapToLong(LaunchId::value)
                .sorted()
                .toArray();
        if (ids.length > 0) {
            deadlines.setAll(LAUNCH, ids, Collections.nCopies(ids.length, end));
        }
    }
}
