package io.juhui.trade.placing;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.member.AddressId;
import io.juhui.trade.ordering.OrderPlaced;
import io.juhui.trade.ordering.PurchaseSource;
import io.juhui.trade.ordering.Way;
import io.juhui.trade.pricing.Channel;
import io.juhui.trade.pricing.Pick;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Places an order for a buyer as the buyer app would, quoted and submitted in one breath: for the demonstration's own buyers. */
@Component
public class HousePlacing {

    private final PurchaseQuotes quotes;
    private final Deliveries deliveries;
    private final PlacingQueue queue;
    private final Clock clock;

    HousePlacing(PurchaseQuotes quotes, Deliveries deliveries, PlacingQueue queue, Clock clock) {
        this.quotes = quotes;
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
    }

    /** One unit, by parcel to this address. */
    public OrderPlaced place(BuyerId buyer, SkuId sku, AddressId address, List<Pick> picks) {
        var delivery = new DeliveryChoice(DeliveryKind.EXPRESS, address, null, null, null);
        var lines = List.of(new CartLineInput(sku, 1));
        var purchase = quotes.purchase(buyer, lines, Way.of(Channel.MINI_PROGRAM, picks), clock.instant());
        var receiver = deliveries.load(List.of(delivery)).receiver(buyer, delivery, purchase);
        var body = new PlaceOrder(
                lines,
                delivery,
                PurchaseSource.BUY_NOW,
                quotes.quote(purchase, receiver.regionCode()).token(),
                "",
                true,
                Channel.MINI_PROGRAM,
                picks);
        return queue.place(buyer, body, UUID.randomUUID(), UUID.randomUUID()).order();
    }
}
