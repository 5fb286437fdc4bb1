package io.juhui.marketing.membercard;

import io.juhui.frame.reward.Rewards;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.payable.Payables;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes cards, and lets buyers go to pay for one. */
@Component
public class CardShop {

    private final Cards cards;
    private final CardPurchases purchases;
    private final Payables payables;
    private final Rewards rewards;
    private final TransactionTemplate transaction;
    private final Ids ids;

    CardShop(
            Cards cards,
            CardPurchases purchases,
            Payables payables,
            Rewards rewards,
            TransactionTemplate transaction,
            Ids ids) {
        this.cards = cards;
        this.purchases = purchases;
        this.payables = payables;
        this.rewards = rewards;
        this.transaction = transaction;
        this.ids = ids;
    }

    @Transactional
    public CardId open(CardTerms terms) {
        check(terms);
        var id = new CardId(ids.next());
        if (!cards.insert(id, terms)) {
            throw CardProblem.TOO_MANY.problem().with("most", Cards.MOST);
        }
        return id;
    }

    @Transactional
    void change(CardId id, int version, CardTerms terms) {
        check(terms);
        if (!cards.update(id, version, terms)) {
            throw (cards.find(id).isEmpty() ? CardProblem.NO_SUCH : CardProblem.CHANGED).problem();
        }
    }

    private void check(CardTerms terms) {
        var months = new HashSet<Integer>();
        for (int i = 0; i < terms.specs().size(); i++) {
            if (!months.add(terms.specs().get(i).months())) {
                throw CardProblem.TERMS.problem().at("/specs/" + i + "/months", "有两种规格月数一样", "Two of the same length");
            }
        }
        if ((terms.everyDays() > 0) == terms.periodic().givesNothing()) {
            throw CardProblem.TERMS
                    .problem()
                    .at("/everyDays", "周期和每期的奖励要一起填", "A period and its reward belong together");
        }
        rewards.check(terms.bought().rewards(), "/bought/rewards");
        rewards.check(terms.periodic().rewards(), "/periodic/rewards");
    }

    /** What waited before is given up. */
    CardPurchaseId buy(BuyerId buyer, CardId id, int months, Money price) {
        var card = cards.find(id).orElseThrow(CardProblem.NO_SUCH::problem);
        if (!card.terms().onSale()) {
            throw CardProblem.OFF_SALE.problem();
        }
        var spec = card.terms().specs().stream()
                .filter(one -> one.months() == months && one.price().equals(price))
                .findFirst()
                .orElseThrow(CardProblem.CHANGED::problem);
        payables.giveUp(CardPriceRule.KIND, buyer);
        return transaction.execute(_ -> {
            var title = new Words(
                    card.terms().name() + " " + months + " 个月",
                    card.terms().name() + ", " + months + (months == 1 ? " month" : " months"));
            var payable = payables.open(CardPriceRule.KIND, buyer, price, title);
            var purchase = new CardPurchaseId(payable.id().value());
            purchases.insert(purchase, card, buyer, spec, payable.createdAt());
            return purchase;
        });
    }
}
