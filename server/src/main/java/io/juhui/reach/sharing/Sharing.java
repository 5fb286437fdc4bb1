package io.juhui.reach.sharing;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.party.identity.Buyers;
import io.juhui.reach.sharing.Share.ShareChannel;
import io.juhui.reach.sharing.Share.Subject;
import io.juhui.reach.sharing.spi.ShareVisits;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passing on, and opening what was passed on. */
@Component
class Sharing {

    private final ShareRows shares;
    private final OpenRows opens;
    private final ShareTerms terms;
    private final Buyers buyers;
    private final ObjectProvider<ShareVisits> visits;
    private final Moment moment;

    Sharing(
            ShareRows shares,
            OpenRows opens,
            ShareTerms terms,
            Buyers buyers,
            ObjectProvider<ShareVisits> visits,
            Moment moment) {
        this.shares = shares;
        this.opens = opens;
        this.terms = terms;
        this.buyers = buyers;
        this.visits = visits;
        this.moment = moment;
    }

    /** Now, and the next id. */
    @Component
    static class Moment {

        private final Clock clock;
        private final Ids ids;

        Moment(Clock clock, Ids ids) {
            this.clock = clock;
            this.ids = ids;
        }

        Instant now() {
            return clock.instant();
        }

        ShareId next() {
            return new ShareId(ids.next());
        }
    }

    /** The same thing in the same way is the same share, in the line it was first passed on in. */
    @Transactional
    public Share share(BuyerId sharer, Subject subject, ShareChannel channel) {
        var known = shares.find(sharer, subject, channel);
        if (known.isPresent()) {
            return known.get();
        }
        var at = moment.now();
        var parent = parent(sharer, at);
        shares.add(new Share(
                moment.next(),
                sharer,
                subject,
                channel,
                parent.map(Share::id),
                parent.map(share -> share.generation() + 1).orElse(1),
                at));
        return shares.find(sharer, subject, channel).orElseThrow();
    }

    /** By whom the sharer came, if lately. */
    private Optional<Share> parent(BuyerId sharer, Instant at) {
        return opens.touches(sharer, at.minus(terms.window())).stream()
                .findFirst()
                .flatMap(touch -> shares.find(touch.share()))
                .filter(share -> share.generation() < 1_000);
    }

    /** Once for each device; one's own does not count. */
    @Transactional
    public void open(Share share, UUID visitor) {
        opens.opened(share.id(), visitor, moment.now());
    }

    /** What this device opened before its buyer logged in becomes the buyer's. */
    @Transactional
    public void open(Share share, UUID visitor, BuyerId buyer) {
        var at = moment.now();
        var first = opens.taken(share.id(), visitor).filter(at::isAfter).orElse(at);
        if (buyer.equals(share.sharer())) {
            return;
        }
        var registered =
                buyers.find(buyer).map(view -> view.createdAt().isAfter(first)).orElse(false);
        var fresh = opens.opened(share.id(), buyer, first, registered, at);
        var subject = share.subject();
        var friend = new ShareVisits.Friend(
                moment.next().value(),
                share.id().value(),
                share.sharer(),
                buyer,
                subject.kind(),
                subject.id(),
                registered,
                at);
        if (opens.befriended(friend.id(), share.sharer(), buyer, share.id(), at)) {
            visits.forEach(room -> room.came(friend));
        }
        if (fresh) {
            visits.forEach(room -> room.opened(friend));
        }
    }
}
