package io.juhui.trade.tender;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.money.payment.Payments;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pay page: with what of one's own money an unpaid order is paid. */
@RestController
@RequestMapping("/api/orders/{id}")
@Access(Access.Who.BUYER)
class TenderStorefront {

    private final Orders orders;
    private final TenderChoice choice;
    private final Payments payments;
    private final Ids ids;

    TenderStorefront(Orders orders, TenderChoice choice, Payments payments, Ids ids) {
        this.orders = orders;
        this.choice = choice;
        this.payments = payments;
        this.ids = ids;
    }

    /** At most so much of each, in fen; 0 for nothing. */
    record TenderWish(
            @Min(0) @Max(Money.MOST_FEN) long card,
            @Min(0) @Max(Money.MOST_FEN) long balance) {

        Wish wish() {
            return new Wish(Map.of(TenderKind.CARD, Money.fen(card), TenderKind.BALANCE, Money.fen(balance)));
        }
    }

    /** The attempt at the gateway is closed first, so that nobody pays the old amount. Repeated, it comes to the same. */
    @PutMapping("/tenders")
    @KeyRequired
    @OwnTransactions
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Actor.Buyer buyer, @PathVariable OrderId id, @Valid @RequestBody TenderWish body) {
        var order = orders.ofBuyer(buyer.id(), id).require(OrderStatus.UNPAID);
        if (payments.close(id.value())) {
            throw OrderingProblem.NOT_NOW.problem();
        }
        choice.choose(order, body.wish(), "order:" + id.value() + ":tender:" + ids.next());
    }
}
