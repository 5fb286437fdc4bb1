package io.juhui.marketing.topup;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Balances;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Sheet;
import io.juhui.money.ledger.Transfer;
import io.juhui.money.payment.Refunds;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The merchant gives principal back (R43). Accounts are locked before anything is decided, so that what is being spent at the same moment
 * is either spent first, and then no longer there, or refused.
 */
@Component
class TopUpRefunds {

    private final TopUpRows rows;
    private final TopUpRefundRows book;
    private final Ledger ledger;
    private final Balances balances;
    private final TopUpPaid recalls;
    private final Refunds refunds;

    TopUpRefunds(
            TopUpRows rows,
            TopUpRefundRows book,
            Ledger ledger,
            Balances balances,
            TopUpPaid recalls,
            Refunds refunds) {
        this.recalls = recalls;
        this.rows = rows;
        this.book = book;
        this.ledger = ledger;
        this.balances = balances;
        this.refunds = refunds;
    }

    /** @param most principal that can go back now */
    record Preview(Money most, TakenBack back) {}

    /** What it would mean now; shows, and grants nothing. */
    Preview preview(TopUpId id, Money principal) {
        var topUp = rows.find(id)
                .filter(found -> found.state() == TopUp.State.PAID)
                .orElseThrow(TopUpProblem.NO_TOP_UP::problem);
        var owned = balances.of(topUp.buyer());
        var most = topUp.left().min(Money.fen(owned.spendable(Pot.BALANCE_PRINCIPAL)));
        var there = Money.fen(owned.spendable(Pot.BALANCE_GIFT));
        return new Preview(most, TakenBack.of(topUp, principal.min(topUp.left()), there));
    }

    @Transactional
    void refund(Actor.Staff by, TopUpId id, Money principal, String reason) {
        var topUp = rows.lockPaid(id).orElseThrow(TopUpProblem.NO_TOP_UP::problem);
        if (principal.compareTo(topUp.left()) > 0) {
            throw tooLarge(topUp.left());
        }
        var refund = book.next();
        var accounts = List.of(
                Account.of(topUp.buyer(), Pot.BALANCE_PRINCIPAL),
                Account.of(topUp.buyer(), Pot.BALANCE_GIFT),
                Account.of(topUp.buyer(), Pot.POINTS_AVAILABLE));
        var back = ledger.decide(accounts, sheet -> take(sheet, topUp, principal, refund, by));
        if (!rows.giveBack(id, back)) {
            throw tooLarge(topUp.left());
        }
        if (principal.equals(topUp.left())) {
            // all of it is back: what it gave by other rooms goes back too, as far as it is not used
            recalls.recall(id);
        }
        var money = refunds.request(id.value(), back.cash(), reason, "topup:" + refund);
        book.insert(refund, id, back, reason, by.id(), money);
    }

    private static TakenBack take(Sheet sheet, TopUp topUp, Money principal, long refund, Actor.Staff by) {
        var own = Account.of(topUp.buyer(), Pot.BALANCE_PRINCIPAL);
        var gift = Account.of(topUp.buyer(), Pot.BALANCE_GIFT);
        var there = Money.fen(sheet.spendable(own));
        if (principal.compareTo(there) > 0) {
            throw tooLarge(there.max(Money.ZERO).min(topUp.left()));
        }
        var back = TakenBack.of(topUp, principal, Money.fen(sheet.spendable(gift)));
        if (!back.cash().isPositive()) {
            throw TopUpProblem.REFUND_NOTHING.problem().with("deducted", back.deducted());
        }
        var transfer = Transfer.of(
                        "topup.refunded",
                        topUp.key() + ":refund:" + refund,
                        Cause.of("top-up", topUp.id()),
                        TopUpWords.refunded(back.cash()))
                .by(by.id().value())
                .move(
                        own,
                        Account.house(Asset.BALANCE, Counter.PAID_OUT),
                        back.cash().fen());
        if (back.giftTaken().isPositive()) {
            transfer = transfer.move(
                    gift,
                    Account.house(Asset.BALANCE, Counter.GRANTED),
                    back.giftTaken().fen());
        }
        if (back.deducted().isPositive()) {
            // gift money that is spent was given for principal that does not stay: it is paid for now
            transfer = transfer.move(
                    own,
                    Account.house(Asset.BALANCE, Counter.GRANTED),
                    back.deducted().fen());
        }
        if (back.points() > 0) {
            transfer = transfer.takeBack(
                    Account.of(topUp.buyer(), Pot.POINTS_AVAILABLE),
                    Account.house(Asset.POINTS, Counter.GRANTED),
                    back.points());
        }
        sheet.book(transfer);
        return back;
    }

    private static io.juhui.kernel.Problem tooLarge(Money most) {
        return TopUpProblem.REFUND_TOO_LARGE.problem().at("/amount").with("most", most);
    }
}
