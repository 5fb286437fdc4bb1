package io.juhui.marketing.topup;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.money.payable.Payables;
import io.juhui.platform.store.CrashPoints;
import io.juhui.trade.pricing.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A buyer goes to pay money in. */
@Component
class TopUps {

    private final TopUpOffers offers;
    private final TopUpRows rows;
    private final TopUpTerms terms;
    private final Payables payables;
    private final TransactionTemplate transaction;

    TopUps(TopUpOffers offers, TopUpRows rows, TopUpTerms terms, Payables payables, TransactionTemplate transaction) {
        this.offers = offers;
        this.rows = rows;
        this.terms = terms;
        this.payables = payables;
        this.transaction = transaction;
    }

    /**
     * What was not paid before is given up, at the gateway too.
     *
     * @param gift and {@code points} as the buyer was shown them; refused when it would be less now
     */
    TopUp open(BuyerId buyer, Channel channel, Money amount, Money gift, long points) {
        if (amount.compareTo(terms.least()) < 0 || amount.compareTo(terms.most()) > 0) {
            throw TopUpProblem.AMOUNT
                    .problem()
                    .at("/amount")
                    .with("least", terms.least())
                    .with("most", terms.most());
        }
        payables.giveUp(TopUpTool.KIND, buyer);
        var bonus = Bonus.best(offers.open(buyer, channel), amount);
        if (bonus.gift().compareTo(gift) < 0 || (bonus.gift().equals(gift) && bonus.points() < points)) {
            throw TopUpProblem.CHANGED.problem();
        }
        return transaction.execute(_ -> {
            var payable = payables.open(TopUpTool.KIND, buyer, amount, TopUpWords.title(amount));
            var topUp = new TopUp(
                    new TopUpId(payable.id().value()),
                    buyer,
                    amount,
                    bonus,
                    TopUp.State.WAITING,
                    payable.createdAt(),
                    null,
                    TopUp.Back.NOTHING);
            if (!rows.insert(topUp, bonus.hasCampaign() ? offers.most(bonus) : 0)) {
                throw TopUpProblem.CHANGED.problem();
            }
            CrashPoints.reach("topup.opened");
            return topUp;
        });
    }
}
