package io.juhui.marketing.membercard;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each period of a purchase, one after the other and each in a transaction of its own: what was missed while the shop was down
 * comes at once, each by its key. Every purchase has its own chain, so a renewal and an end never meet.
 */
@Component
class CardPeriods implements DeadlineHandler {

    static final String KIND = "membercard.period";

    private final CardPurchases purchases;
    private final Cards cards;
    private final CardRewards rewards;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    CardPeriods(
            CardPurchases purchases,
            Cards cards,
            CardRewards rewards,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.purchases = purchases;
        this.cards = cards;
        this.rewards = rewards;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        return transaction.execute(_ -> next(new CardPurchaseId(id)));
    }

    /** Gives one period if it is due; answers when to come for the next, which may be now. */
    private Optional<Instant> next(CardPurchaseId id) {
        var purchase = purchases.lock(id).orElse(null);
        if (purchase == null) {
            return Optional.empty();
        }
        var number = purchases.periods(id) + 1;
        if (!purchase.hasPeriod(number)) {
            return Optional.empty();
        }
        var at = clock.instant();
        if (purchase.due(number).isAfter(at)) {
            return Optional.of(purchase.due(number));
        }
        var card = cards.find(purchase.card()).orElseThrow();
        var perks = card.terms().periodic();
        var period = ids.next();
        if (purchases.period(purchase, number, period, perks, at)) {
            var name = card.terms().name();
            var words = new Words(name + "第 " + number + " 期返利", name + ", period " + number);
            rewards.give(purchase, perks, "period", period, words);
        }
        return purchase.hasPeriod(number + 1) ? Optional.of(purchase.due(number + 1)) : Optional.empty();
    }
}
