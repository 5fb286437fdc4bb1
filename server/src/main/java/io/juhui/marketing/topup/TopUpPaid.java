package io.juhui.marketing.topup;

import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Lifetimes;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.money.payable.Payable;
import io.juhui.money.payable.spi.PayableKind;
import io.juhui.money.payment.RefundId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Books principal and bonus in the transaction of the payment, in one transfer; other rewards are promised in it. */
@Component
class TopUpPaid implements PayableKind {

    private final TopUpRows rows;
    private final Ledger ledger;
    private final Lifetimes lifetimes;
    private final Rewards rewards;

    TopUpPaid(TopUpRows rows, Ledger ledger, Lifetimes lifetimes, Rewards rewards) {
        this.rows = rows;
        this.ledger = ledger;
        this.lifetimes = lifetimes;
        this.rewards = rewards;
    }

    @Override
    public String kind() {
        return TopUpTool.KIND;
    }

    @Override
    public void paid(Payable payable, Instant at) {
        var id = new TopUpId(payable.id().value());
        var topUp = rows.paid(id, at).orElseThrow(() -> new IllegalStateException("not waiting: " + id));
        ledger.post(transfer(topUp, at));
        if (!topUp.bonus().rewards().isEmpty()) {
            rewards.promise(cause(id), topUp.buyer(), topUp.bonus().rewards());
        }
    }

    private static io.juhui.frame.reward.Cause cause(TopUpId id) {
        return new io.juhui.frame.reward.Cause("topup.paid", id.value());
    }

    /** All of its principal goes back: what other rooms gave for it goes back as far as it is not used. */
    void recall(TopUpId id) {
        rewards.recall(cause(id), new Words("充值已退", "The top-up was given back"));
    }

    private Transfer transfer(TopUp topUp, Instant at) {
        var buyer = topUp.buyer();
        var bonus = topUp.bonus();
        var transfer = Transfer.of("topup.paid", topUp.key(), Cause.of("top-up", topUp.id()), TopUpWords.booked(topUp))
                .move(
                        Account.house(Asset.BALANCE, Counter.PAID_IN),
                        Account.of(buyer, Pot.BALANCE_PRINCIPAL),
                        topUp.amount().fen());
        if (bonus.gift().isPositive()) {
            var from = Account.house(Asset.BALANCE, Counter.GRANTED);
            var to = Account.of(buyer, Pot.BALANCE_GIFT);
            var gift = bonus.gift().fen();
            transfer = bonus.giftDays() == 0
                    ? transfer.move(from, to, gift)
                    : transfer.moveUntil(from, to, gift, at.plus(Duration.ofDays(bonus.giftDays())));
        }
        if (bonus.points() == 0) {
            return transfer;
        }
        var from = Account.house(Asset.POINTS, Counter.GRANTED);
        var to = Account.of(buyer, Pot.POINTS_AVAILABLE);
        var base = transfer;
        return lifetimes
                .points()
                .map(ends -> base.moveUntil(from, to, bonus.points(), ends))
                .orElseGet(() -> base.move(from, to, bonus.points()));
    }

    @Override
    public void closed(Payable payable) {
        rows.close(new TopUpId(payable.id().value()));
    }

    /** How it fares is read from the refund itself. */
    @Override
    public void refunded(Payable payable, RefundId refund, io.juhui.kernel.Money amount, boolean ok) {}
}
