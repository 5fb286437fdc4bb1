package io.juhui.trade.ordering.view;

import io.juhui.kernel.Language;
import io.juhui.kernel.Words;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.receiver.Receivers;
import io.juhui.trade.ordering.spi.OrderFacts;
import io.juhui.trade.ordering.spi.PickupPlaces;
import io.juhui.trade.ordering.spi.PickupPlaces.Standing;
import io.juhui.trade.ordering.view.OrderView.DeliveryView;
import io.juhui.trade.ordering.view.OrderView.PickupClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where an order goes or waits, as its page says it. */
@Component
class DeliveryViews {

    private final Receivers receivers;
    private final ObjectProvider<OrderFacts> facts;
    private final ObjectProvider<PickupPlaces> pickups;
    private final OrderTerms terms;

    DeliveryViews(
            Receivers receivers,
            ObjectProvider<OrderFacts> facts,
            ObjectProvider<PickupPlaces> pickups,
            OrderTerms terms) {
        this.receivers = receivers;
        this.facts = facts;
        this.pickups = pickups;
        this.terms = terms;
    }

    DeliveryView of(Order order, Language language) {
        var receiver = receivers.of(order);
        var point = receiver.pickupPoint() == null ? null : point(receiver.pickupPoint());
        return new DeliveryView(
                order.deliveryKind(),
                receiver.name(),
                receiver.phone(),
                receiver.address(),
                point == null ? null : PickupPointView.of(point.place()),
                point == null ? null : closed(order, point, language),
                code(order));
    }

    private @Nullable Standing point(long id) {
        return pickups.stream()
                .flatMap(places -> places.standing(id).stream())
                .findFirst()
                .orElse(null);
    }

    /** Nobody may answer at a closed point, so the shop's own phone comes first. */
    private @Nullable PickupClosed closed(Order order, Standing point, Language language) {
        var waits = switch (order.status()) {
            case UNPAID, HELD, TO_PICK_UP -> true;
            case TO_SHIP, SHIPPED, DONE, CANCELLED -> false;
        };
        if (!point.closed() || !waits) {
            return null;
        }
        var shop = terms.shopPhone();
        var phone = shop.isEmpty() ? point.place().phone() : shop;
        var words = new Words(
                "这个自提点已关闭，取货前请先致电 " + phone + "，也可以取消订单",
                "This pickup point has closed. Call " + phone + " before you go, or cancel the order");
        return new PickupClosed(words.in(language), phone);
    }

    private @Nullable String code(Order order) {
        return order.status() == OrderStatus.TO_PICK_UP
                ? facts.stream()
                        .flatMap(f -> f.pickupCode(order.id()).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
