package io.juhui.money.ledger;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.party.identity.Buyers;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a member of staff gives or takes by hand. Principal is only ever what somebody paid, growth what somebody did: they are not
 * among it.
 */
@Component
class Adjustments {

    private static final Map<Asset, Pot> POTS = Map.of(
            Asset.POINTS, Pot.POINTS_AVAILABLE,
            Asset.BALANCE, Pot.BALANCE_GIFT);

    private final Ledger ledger;
    private final Lifetimes lifetimes;
    private final Buyers buyers;
    private final Ids ids;

    Adjustments(Ledger ledger, Lifetimes lifetimes, Buyers buyers, Ids ids) {
        this.ledger = ledger;
        this.lifetimes = lifetimes;
        this.buyers = buyers;
        this.ids = ids;
    }

    /** @param amount fen or pieces; below zero takes, and never more than there is */
    @Transactional
    TransferId adjust(Actor.Staff by, BuyerId buyer, Asset asset, long amount, String reason) {
        var pot = POTS.get(asset);
        if (pot == null) {
            throw LedgerProblem.NOT_BY_HAND.problem().at("/asset");
        }
        if (amount == 0) {
            throw LedgerProblem.NOTHING.problem().at("/amount");
        }
        if (buyers.find(buyer).isEmpty()) {
            throw LedgerProblem.NO_OWNER.problem();
        }
        var id = ids.next();
        var own = Account.of(buyer, pot);
        var house = Account.house(asset, Counter.ADJUSTED);
        var transfer = Transfer.of(
                        "ledger.adjust", "adjust:" + id, new Cause("adjustment", id), Words.asWritten(reason))
                .by(by.id().value());
        var expires = expires(asset);
        if (amount < 0) {
            return ledger.post(transfer.move(own, house, -amount));
        }
        return ledger.post(
                expires == null ? transfer.move(house, own, amount) : transfer.moveUntil(house, own, amount, expires));
    }

    private @Nullable Instant expires(Asset asset) {
        return switch (asset) {
            case POINTS -> lifetimes.points().orElse(null);
            case GROWTH, BALANCE, CARD, COMMISSION -> null;
        };
    }
}
