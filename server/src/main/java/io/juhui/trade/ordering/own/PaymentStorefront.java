package io.juhui.trade.ordering.own;

import io.juhui.kernel.Actor;
import io.juhui.money.payment.PaymentMethod;
import io.juhui.money.payment.PaymentStarted;
import io.juhui.money.payment.Payments;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderTerms;
import io.juhui.trade.ordering.course.OrderRows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Paying an order: starts at the gateway and asks how it stands. Nothing here says "paid" by itself (D01). */
@RestController
@RequestMapping("/api/orders/{id}")
@Access(Access.Who.BUYER)
class PaymentStorefront {

    private final OrderRows rows;
    private final OrderTerms terms;
    private final Payments payments;

    PaymentStorefront(OrderRows rows, OrderTerms terms, Payments payments) {
        this.rows = rows;
        this.terms = terms;
        this.payments = payments;
    }

    /** @param returnTo path of this shop to come back to after an H5 payment */
    record StartPayment(
            @NotNull PaymentMethod method,

            @Nullable @Size(max = 200) @Pattern(regexp = "/[#A-Za-z0-9/?=&._-]*")
            String returnTo,

            @Nullable @Size(max = 64) String openId) {}

    enum PaymentState {
        UNPAID,
        PAID,
        CLOSED
    }

    record PaymentStateView(PaymentState status) {}

    @PostMapping("/payments")
    @KeyRequired
    @OwnTransactions
    PaymentStarted start(
            Actor.Buyer buyer,
            @PathVariable OrderId id,
            @Valid @RequestBody StartPayment body,
            HttpServletRequest request) {
        var order = rows.ofBuyer(buyer.id(), id).require(OrderStatus.UNPAID);
        var returnTo = body.returnTo() == null
                ? null
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + body.returnTo();
        return payments.start(
                id.value(),
                order.due(),
                body.method(),
                terms.shopName() + " " + order.number(),
                Objects.requireNonNull(order.payBefore()),
                body.openId(),
                request.getRemoteAddr(),
                returnTo);
    }

    @GetMapping("/payment")
    PaymentStateView state(Actor.Buyer buyer, @PathVariable OrderId id) {
        var order = rows.ofBuyer(buyer.id(), id);
        if (order.status() == OrderStatus.UNPAID) {
            payments.ask(id.value());
            order = rows.ofBuyer(buyer.id(), id);
        }
        return new PaymentStateView(
                switch (order.status()) {
                    case UNPAID -> PaymentState.UNPAID;
                    case CANCELLED -> PaymentState.CLOSED;
                    case HELD, TO_SHIP, SHIPPED, TO_PICK_UP, DONE -> PaymentState.PAID;
                });
    }
}
