package io.juhui.trade.placing;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.party.member.AddressId;
import io.juhui.platform.web.Access;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.Orders;
import io.juhui.trade.ordering.view.OrderView;
import io.juhui.trade.ordering.view.OrderViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a buyer sends an order to another address of his own. */
@RestController
class RedirectionStorefront {

    private final Redirection redirection;
    private final Orders orders;
    private final OrderViews views;

    RedirectionStorefront(Redirection redirection, Orders orders, OrderViews views) {
        this.redirection = redirection;
        this.orders = orders;
        this.views = views;
    }

    record ChangeAddress(@NotNull AddressId addressId) {}

    @PutMapping("/api/orders/{id}/address")
    @Access(Access.Who.BUYER)
    OrderView changeAddress(
            Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody ChangeAddress body, Locale locale) {
        redirection.redirect(orders.ofBuyer(buyer.id(), id), body.addressId());
        return views.view(orders.ofBuyer(buyer.id(), id), Language.of(locale));
    }
}
