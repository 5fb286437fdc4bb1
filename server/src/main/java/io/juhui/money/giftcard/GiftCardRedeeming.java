package io.juhui.money.giftcard;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a code into money: the card's row and the ledger's transfer are one transaction. */
@Component
public class GiftCardRedeeming {

    private static final Words WORDS = new Words("礼品卡兑换", "Gift card redeemed");

    private final GiftCardCodes codes;
    private final GiftCards cards;
    private final Ledger ledger;
    private final Clock clock;

    GiftCardRedeeming(GiftCardCodes codes, GiftCards cards, Ledger ledger, Clock clock) {
        this.codes = codes;
        this.cards = cards;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    GiftCard redeem(BuyerId buyer, String typed) {
        var print = codes.print(typed);
        var at = clock.instant();
        var taken = cards.redeem(print, buyer, at).orElseThrow(() -> {
            var why = cards.known(print).map(card -> card.refusal(buyer, at)).orElse(GiftCardProblem.NO_SUCH_CODE);
            return why.problem().at("/code");
        });
        var ends = GiftCardTerms.ends(taken.lastingDays(), at);
        ends.ifPresent(end -> cards.ends(taken.id(), end));
        var card = cards.find(taken.id()).orElseThrow();
        var house = Account.house(Asset.CARD, card.batch().sold() ? Counter.PAID_IN : Counter.GRANTED);
        var own = Account.of(buyer, Pot.CARD_AVAILABLE);
        var transfer = Transfer.of(
                GiftCardAudit.KIND, "gift-card:" + taken.id().value(), Cause.of("gift-card", taken.id()), WORDS);
        var face = card.batch().face().fen();
        ledger.post(ends.map(end -> transfer.moveUntil(house, own, face, end))
                .orElseGet(() -> transfer.move(house, own, face)));
        return card;
    }

    /** For the demonstration. */
    @Transactional
    public void redeemed(BuyerId buyer, String code) {
        redeem(buyer, code);
    }
}
