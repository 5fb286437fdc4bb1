package io.juhui.trade.placing;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.party.member.AddressId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.Receiver;
import io.juhui.trade.ordering.ReceiverChange;
import io.juhui.trade.ordering.Way;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Lane;
import io.juhui.trade.pricing.Quoting;
import io.juhui.trade.pricing.Situation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sends an order to another address of its buyer; refused where that would cost other carriage. */
@Component
class Redirection {

    private final Orders orders;
    private final ReceiverChange receivers;
    private final PurchaseQuotes quotes;
    private final Deliveries deliveries;
    private final Quoting quoting;
    private final Clock clock;

    Redirection(
            Orders orders,
            ReceiverChange receivers,
            PurchaseQuotes quotes,
            Deliveries deliveries,
            Quoting quoting,
            Clock clock) {
        this.orders = orders;
        this.receivers = receivers;
        this.quotes = quotes;
        this.deliveries = deliveries;
        this.quoting = quoting;
        this.clock = clock;
    }

    private record Target(Receiver receiver, Money freight) {}

    void redirect(Order order, AddressId addressId) {
        var target = to(order, addressId);
        if (!target.freight().equals(order.freight())) {
            throw OrderingProblem.ADDRESS_CHANGES_FREIGHT
                    .problem()
                    .with("freight", target.freight())
                    .with("before", order.freight());
        }
        receivers.change(order, target.receiver());
    }

    /** Refuses a place that is not this buyer's, or where these goods are not sold or carried to. */
    private Target to(Order order, AddressId addressId) {
        var at = clock.instant();
        var choice = new DeliveryChoice(DeliveryKind.EXPRESS, addressId, null, null, null);
        var paid = orders.lines(order.id());
        var wanted = paid.stream()
                .map(l -> new CartLineInput(new SkuId(l.skuId()), l.quantity()))
                .toList();
        var purchase = quotes.purchase(order.buyer(), wanted, Way.PLAIN, at);
        var receiver = deliveries.load(List.of(choice)).receiver(order.buyer(), choice, purchase);
        var carriage = quoting.quote(asPaid(paid, purchase, receiver), Situation.of(Optional.of(order.buyer()), at));
        return new Target(receiver, carriage.freight());
    }

    /** The goods at what they cost in this order, so that free-freight thresholds see what was really paid. */
    private static Basket asPaid(List<OrderLine> paid, Purchase purchase, Receiver receiver) {
        var lines = new ArrayList<Basket.Line>();
        for (var line : purchase.basket(receiver.regionCode()).lines()) {
            lines.add(new Basket.Line(
                    line.number(),
                    line.skuId(),
                    line.productId(),
                    line.categories(),
                    line.quantity(),
                    line.unitBase(),
                    line.weightGrams(),
                    line.volumeCm3(),
                    line.freightTemplate(),
                    paid.get(line.number()).goods(),
                    line.freight(),
                    Set.of(Lane.values()),
                    Set.of()));
        }
        return new Basket(List.copyOf(lines), receiver.regionCode());
    }
}
