package io.juhui.marketing.membercard;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.payable.Payable;
import io.juhui.money.payable.spi.PayableKind;
import io.juhui.money.payment.RefundId;
import io.juhui.platform.jobs.Deadlines;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** A paid card begins, in the transaction of the payment: now, or where the one before it ends (R44). */
@Component
class CardPaid implements PayableKind {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final CardPurchases purchases;
    private final Cards cards;
    private final CardRewards rewards;
    private final Deadlines deadlines;

    CardPaid(CardPurchases purchases, Cards cards, CardRewards rewards, Deadlines deadlines) {
        this.purchases = purchases;
        this.cards = cards;
        this.rewards = rewards;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return CardPriceRule.KIND;
    }

    @Override
    public void paid(Payable payable, Instant at) {
        var waiting = purchases.find(new CardPurchaseId(payable.id().value())).orElseThrow();
        var ends = purchases.lockHolding(waiting.card(), waiting.buyer(), at);
        var from = ends.isAfter(at) ? ends : at;
        var to = after(from, waiting.months());
        var purchase = purchases.paid(waiting.id(), at, from, to);
        purchases.hold(purchase.card(), purchase.buyer(), to);
        var card = cards.find(purchase.card()).orElseThrow();
        var words = new Words("开通" + card.terms().name(), card.terms().name() + " bought");
        rewards.give(purchase, card.terms().bought(), "bought", purchase.id().value(), words);
        if (purchase.hasPeriod(1)) {
            deadlines.set(CardPeriods.KIND, purchase.id().value(), purchase.due(1));
        }
    }

    /** Months as the shop's calendar has them: from the 31st a month lasts to the last day of the next. */
    static Instant after(Instant from, int months) {
        return from.atZone(SHOP).plusMonths(months).toInstant();
    }

    @Override
    public void closed(Payable payable) {
        purchases.close(new CardPurchaseId(payable.id().value()));
    }

    /** How it fares is read from the refund itself. */
    @Override
    public void refunded(Payable payable, RefundId refund, Money amount, boolean ok) {}
}
