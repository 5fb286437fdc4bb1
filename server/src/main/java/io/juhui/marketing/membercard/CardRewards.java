package io.juhui.marketing.membercard;

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
import org.springframework.stereotype.Component;

/** Gives what a purchase or a period promises, in the caller's transaction. */
@Component
class CardRewards {

    private final Ledger ledger;
    private final Lifetimes lifetimes;
    private final Rewards rewards;
    private final CardPurchases purchases;

    CardRewards(Ledger ledger, Lifetimes lifetimes, Rewards rewards, CardPurchases purchases) {
        this.ledger = ledger;
        this.lifetimes = lifetimes;
        this.rewards = rewards;
        this.purchases = purchases;
    }

    /** The card was given back: what it gave by other rooms goes back as far as it is not used. */
    void recall(CardPurchase purchase) {
        var why = new Words("会员卡已退", "The card was given back");
        rewards.recall(cause("bought", purchase.id().value()), why);
        purchases.givenPeriods(purchase.id()).forEach(period -> rewards.recall(cause("period", period), why));
    }

    private static io.juhui.frame.reward.Cause cause(String why, long subject) {
        return new io.juhui.frame.reward.Cause("membercard." + why, subject);
    }

    /** @param subject says once, with {@code why}, what it is given for */
    void give(CardPurchase purchase, CardPerks perks, String why, long subject, Words words) {
        var transfer = Transfer.of(
                "membercard." + why, "membercard:" + why + ":" + subject, Cause.of("membercard", purchase.id()), words);
        if (perks.gift().isPositive()) {
            transfer = transfer.move(
                    Account.house(Asset.BALANCE, Counter.GRANTED),
                    Account.of(purchase.buyer(), Pot.BALANCE_GIFT),
                    perks.gift().fen());
        }
        if (perks.points() > 0) {
            var from = Account.house(Asset.POINTS, Counter.GRANTED);
            var to = Account.of(purchase.buyer(), Pot.POINTS_AVAILABLE);
            var base = transfer;
            transfer = lifetimes
                    .points()
                    .map(ends -> base.moveUntil(from, to, perks.points(), ends))
                    .orElseGet(() -> base.move(from, to, perks.points()));
        }
        if (!transfer.moves().isEmpty()) {
            ledger.post(transfer);
            purchases.gave(purchase.id(), perks);
        }
        if (!perks.rewards().isEmpty()) {
            rewards.promise(cause(why, subject), purchase.buyer(), perks.rewards());
        }
    }
}
