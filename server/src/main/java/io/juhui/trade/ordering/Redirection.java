package io.juhui.trade.ordering;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Money;
import io.juhui.party.member.AddressId;
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

/** Where an order would go instead, and what carrying it there costs today; changes nothing. */
@Component
class Redirection {

    private final OrderRows rows;
    private final Checkout checkout;
    private final Deliveries deliveries;
    private final Quoting quoting;
    private final Clock clock;

    Redirection(OrderRows rows, Checkout checkout, Deliveries deliveries, Quoting quoting, Clock clock) {
        this.rows = rows;
        this.checkout = checkout;
        this.deliveries = deliveries;
        this.quoting = quoting;
        this.clock = clock;
    }

    record Target(Receiver receiver, Money freight) {}

    /** Refuses a place that is not this buyer's, or where these goods are not sold or carried to. */
    Target to(Order order, AddressId addressId) {
        var at = clock.instant();
        var choice = new DeliveryChoice(DeliveryKind.EXPRESS, addressId, null, null, null);
        var paid = rows.lines(order.id());
        var wanted = paid.stream()
                .map(l -> new CartLineInput(new SkuId(l.skuId()), l.quantity()))
                .toList();
        var purchase = checkout.purchase(order.buyer(), wanted, Way.PLAIN, at);
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
                    Set.of(Lane.values())));
        }
        return new Basket(List.copyOf(lines), receiver.regionCode());
    }
}
