package io.juhui.trade.ordering.own;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Language;
import io.juhui.kernel.Page;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.course.OrderRows;
import io.juhui.trade.ordering.view.OrderCard;
import io.juhui.trade.ordering.view.OrderView;
import io.juhui.trade.ordering.view.OrderViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A buyer's own orders: look, cancel, confirm, extend, put out of sight. */
@RestController
@RequestMapping("/api/orders")
@Access(Access.Who.BUYER)
class OrderStorefront {

    private final OrderRows rows;
    private final OrderLists lists;
    private final OrderViews views;
    private final BuyerOrders own;

    OrderStorefront(OrderRows rows, OrderLists lists, OrderViews views, BuyerOrders own) {
        this.rows = rows;
        this.lists = lists;
        this.views = views;
        this.own = own;
    }

    record CancelOrder(@NotBlank @Size(max = 100) String reason) {}

    @GetMapping
    Page<OrderCard> page(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit,
            Locale locale) {
        var page = lists.ofBuyer(buyer.id(), status, after, limit);
        return new Page<>(views.cards(page.items(), Language.of(locale)), page.next());
    }

    @GetMapping("/{id}")
    OrderView order(Actor.Buyer buyer, @PathVariable OrderId id, Locale locale) {
        return views.view(rows.ofBuyer(buyer.id(), id), Language.of(locale));
    }

    @PostMapping("/{id}/cancel")
    @KeyRequired
    @OwnTransactions
    OrderView cancel(Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody CancelOrder body, Locale locale) {
        own.cancel(buyer.id(), id, body.reason());
        return order(buyer, id, locale);
    }

    @PostMapping("/{id}/confirm")
    @KeyRequired
    OrderView confirm(Actor.Buyer buyer, @PathVariable OrderId id, Locale locale) {
        own.confirm(buyer.id(), id);
        return order(buyer, id, locale);
    }

    @PostMapping("/{id}/extend")
    OrderView extend(Actor.Buyer buyer, @PathVariable OrderId id, Locale locale) {
        own.extend(buyer.id(), id);
        return order(buyer, id, locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hide(Actor.Buyer buyer, @PathVariable OrderId id) {
        own.hide(buyer.id(), id);
    }
}
