package io.juhui.marketing.membercard;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Sheet;
import io.juhui.money.ledger.Transfer;
import io.juhui.money.payment.Refunds;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a card back: for the days that are left, less the gift money it gave and that is no longer there; points are owed. The last
 * purchase first, since the one before it ends where this one begins.
 */
@Component
class CardRefunds {

    private final CardPurchases purchases;
    private final CardSettings settings;
    private final CardRewards rewards;
    private final Ledger ledger;
    private final Refunds refunds;
    private final Clock clock;

    CardRefunds(
            CardPurchases purchases,
            CardSettings settings,
            CardRewards rewards,
            Ledger ledger,
            Refunds refunds,
            Clock clock) {
        this.rewards = rewards;
        this.purchases = purchases;
        this.settings = settings;
        this.ledger = ledger;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Transactional
    void refund(Actor.Staff by, CardPurchaseId id, String reason) {
        if (!settings.refunds()) {
            throw CardProblem.NO_REFUND.problem();
        }
        var found = purchases.find(id).orElseThrow(CardProblem.NO_PURCHASE::problem);
        var at = clock.instant();
        // the holding before the purchase, as whoever pays does
        var held = purchases.lockHolding(found.card(), found.buyer(), at);
        var purchase = purchases
                .lock(id)
                .filter(one -> one.state() == CardPurchase.State.PAID)
                .orElseThrow(CardProblem.NO_PURCHASE::problem);
        if (!held.equals(purchase.ends())) {
            throw CardProblem.NOT_LAST.problem();
        }
        var worth = purchase.worthLeft(at);
        var accounts = List.of(
                Account.of(purchase.buyer(), Pot.BALANCE_GIFT), Account.of(purchase.buyer(), Pot.POINTS_AVAILABLE));
        var deducted = ledger.decide(accounts, sheet -> takeBack(sheet, purchase, by));
        var cash = worth.minus(deducted);
        if (!cash.isPositive()) {
            throw CardProblem.NOTHING_LEFT.problem().with("worth", worth).with("deducted", deducted);
        }
        var ends = purchase.begins().isAfter(at) ? purchase.begins() : at;
        purchases.refunded(
                purchase,
                new CardPurchases.Refunded(cash, deducted, reason, by.id().value()),
                ends);
        purchases.hold(purchase.card(), purchase.buyer(), ends);
        rewards.recall(purchase);
        refunds.request(id.value(), cash, reason, "membercard:" + id.value());
    }

    /** What of its gift money is no longer there. */
    private static Money takeBack(Sheet sheet, CardPurchase purchase, Actor.Staff by) {
        var gift = Account.of(purchase.buyer(), Pot.BALANCE_GIFT);
        var there = Money.fen(Math.max(0, sheet.spendable(gift))).min(purchase.gift());
        var transfer = Transfer.of(
                        "membercard.refunded",
                        "membercard:refunded:" + purchase.id().value(),
                        Cause.of("membercard", purchase.id()),
                        new Words("退会员卡", "Card given back"))
                .by(by.id().value());
        if (there.isPositive()) {
            transfer = transfer.move(gift, Account.house(Asset.BALANCE, Counter.GRANTED), there.fen());
        }
        if (purchase.points() > 0) {
            transfer = transfer.takeBack(
                    Account.of(purchase.buyer(), Pot.POINTS_AVAILABLE),
                    Account.house(Asset.POINTS, Counter.GRANTED),
                    purchase.points());
        }
        if (!transfer.moves().isEmpty()) {
            sheet.book(transfer);
        }
        return purchase.gift().minus(there);
    }
}
