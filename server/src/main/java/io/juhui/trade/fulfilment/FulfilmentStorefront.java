package io.juhui.trade.fulfilment;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.platform.web.Access;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.view.OrderView;
import io.juhui.trade.ordering.view.OrderViews;
import io.juhui.trade.ordering.view.PickupPointView;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FulfilmentStorefront {

    private final PickupPoints points;
    private final Urging urging;
    private final Orders orders;
    private final OrderViews views;

    FulfilmentStorefront(PickupPoints points, Urging urging, Orders orders, OrderViews views) {
        this.points = points;
        this.urging = urging;
        this.orders = orders;
        this.views = views;
    }

    @GetMapping("/api/pickup-points")
    @Access(Access.Who.ANYONE)
    List<PickupPointView> points() {
        return points.all().stream().map(PickupPointView::of).toList();
    }

    @PostMapping("/api/orders/{id}/urge")
    @Access(Access.Who.BUYER)
    OrderView urge(Actor.Buyer buyer, @PathVariable OrderId id, Locale locale) {
        urging.urge(buyer.id(), id);
        return views.view(orders.ofBuyer(buyer.id(), id), Language.of(locale));
    }
}
