package io.juhui.reach.sharing;

import io.juhui.goods.catalog.ProductId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.reach.sharing.Share.ShareChannel;
import io.juhui.reach.sharing.Share.Subject;
import io.juhui.trade.ordering.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shares of before, for a shop that moves in with a past; orders are credited as ever. */
@Component
public class SharePast {

    private static final Duration EARLIER = Duration.ofHours(20);

    private final ShareRows shares;
    private final OpenRows opens;
    private final CreditRows credits;
    private final Crediting crediting;
    private final Ids ids;

    SharePast(ShareRows shares, OpenRows opens, CreditRows credits, Crediting crediting, Ids ids) {
        this.shares = shares;
        this.opens = opens;
        this.credits = credits;
        this.crediting = crediting;
        this.ids = ids;
    }

    /**
     * The buyer of this paid order had come by what the sharer passed on some hours before; told in the order of time, so that lines go on.
     *
     * @param looked devices of nobody known that opened it, too
     */
    @Transactional
    public void came(Order order, BuyerId sharer, ProductId product, int looked) {
        var sharedAt = order.placedAt().minus(EARLIER);
        var share = share(sharer, product, sharedAt);
        opens.opened(
                share.id(), order.buyer(), sharedAt, false, order.placedAt().minusSeconds(600));
        opens.befriended(ids.next(), sharer, order.buyer(), share.id(), sharedAt);
        for (int i = 0; i < looked; i++) {
            opens.opened(share.id(), new UUID(order.id().value(), i), sharedAt);
        }
        credits.begin(order.id(), order.buyer(), Objects.requireNonNull(order.paidAt()));
        crediting.attempt(order.id().value());
    }

    private Share share(BuyerId sharer, ProductId product, Instant at) {
        var subject = new Subject("PRODUCT", Long.toString(product.value()));
        var known = shares.find(sharer, subject, ShareChannel.LINK);
        if (known.isPresent()) {
            return known.get();
        }
        var parent = opens.touches(sharer, at.minus(Duration.ofDays(90))).stream()
                .findFirst()
                .flatMap(touch -> shares.find(touch.share()));
        shares.add(new Share(
                new ShareId(ids.next()),
                sharer,
                subject,
                ShareChannel.LINK,
                parent.map(Share::id),
                parent.map(one -> one.generation() + 1).orElse(1),
                at));
        return shares.find(sharer, subject, ShareChannel.LINK).orElseThrow();
    }
}
