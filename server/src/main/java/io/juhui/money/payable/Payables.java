package io.juhui.money.payable;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.platform.jobs.Deadlines;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What rooms say that have something to be paid for. */
@Component
public class Payables {

    private final PayableRows rows;
    private final PayableClosing closing;
    private final PayableTerms terms;
    private final Deadlines deadlines;
    private final Ids ids;
    private final Clock clock;

    Payables(PayableRows rows, PayableClosing closing, PayableTerms terms, Deadlines deadlines, Ids ids, Clock clock) {
        this.rows = rows;
        this.closing = closing;
        this.terms = terms;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    /** One more to pay, in the transaction that stores what it is for; refused while another of this kind waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payable open(String kind, BuyerId buyer, Money amount, Words title) {
        var at = clock.instant();
        var payable = new Payable(
                new PayableId(ids.next()),
                kind,
                buyer,
                amount,
                title,
                PayableState.WAITING,
                at,
                at.plus(terms.toPay()),
                null);
        if (!rows.insert(payable)) {
            throw PayableProblem.ANOTHER.problem();
        }
        deadlines.set(PayableDeadline.KIND, payable.id().value(), payable.payBefore());
        return payable;
    }

    /**
     * Gives up what waits, at the gateway first; whatever has been paid meanwhile stays paid. Outside transactions, since the gateway
     * is called.
     */
    public void giveUp(String kind, BuyerId buyer) {
        rows.waiting(kind, buyer).ifPresent(closing::close);
    }
}
