package io.juhui.money.payable;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.money.payment.PaymentMethod;
import io.juhui.money.payment.PaymentStarted;
import io.juhui.money.payment.Payments;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Paying for what is no order: starts at the gateway and asks how it stands. Nothing here says "paid" by itself (D01). */
@RestController
@RequestMapping("/api/payables/{id}")
@Access(Access.Who.BUYER)
class PayableStorefront {

    private final PayableRows rows;
    private final Payments payments;

    PayableStorefront(PayableRows rows, Payments payments) {
        this.rows = rows;
        this.payments = payments;
    }

    /** @param returnTo path of this shop to come back to after an H5 payment */
    record StartPayable(
            @NotNull PaymentMethod method,

            @Nullable @Size(max = 200) @Pattern(regexp = "/[#A-Za-z0-9/?=&._-]*")
            String returnTo,

            @Nullable @Size(max = 64) String openId) {}

    record PayableView(
            PayableId id,
            String kind,
            String title,
            Money amount,
            PayableState state,
            Instant payBefore,
            @Nullable Instant paidAt) {}

    @GetMapping
    PayableView one(Actor.Buyer buyer, @PathVariable PayableId id, Locale locale) {
        var payable = require(buyer, id);
        if (payable.isWaiting()) {
            payments.ask(id.value());
            payable = require(buyer, id);
        }
        return new PayableView(
                payable.id(),
                payable.kind(),
                payable.title().in(locale),
                payable.amount(),
                payable.state(),
                payable.payBefore(),
                payable.paidAt());
    }

    @PostMapping("/payments")
    @KeyRequired
    @OwnTransactions
    PaymentStarted start(
            Actor.Buyer buyer,
            @PathVariable PayableId id,
            @Valid @RequestBody StartPayable body,
            HttpServletRequest request) {
        var payable = require(buyer, id);
        if (!payable.isWaiting()) {
            throw PayableProblem.OVER.problem().with("state", payable.state());
        }
        var returnTo = body.returnTo() == null
                ? null
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + body.returnTo();
        return payments.start(
                id.value(),
                payable.amount(),
                body.method(),
                payable.title().zh(),
                payable.payBefore(),
                body.openId(),
                request.getRemoteAddr(),
                returnTo);
    }

    private Payable require(Actor.Buyer buyer, PayableId id) {
        return rows.find(id)
                .filter(payable -> payable.buyer().equals(buyer.id()))
                .orElseThrow(PayableProblem.NO_SUCH::problem);
    }
}
