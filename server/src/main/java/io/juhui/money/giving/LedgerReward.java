package io.juhui.money.giving;

import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.spi.RewardKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One pot of the ledger as a reward.
 *
 * @param most at once; fen or pieces
 * @param owed whether what is spent already is owed when it is taken back (R22); else only what is there goes back
 * @param expires when what is given now ends
 */
record LedgerReward(
        String kind,
        Words words,
        Pot pot,
        long most,
        boolean owed,
        LongFunction<Words> says,
        Supplier<Optional<Instant>> expires,
        Ledger ledger)
        implements RewardKind {

    private static final String CAUSE = "reward";

    @Override
    public void check(Reward reward) {
        if (reward.amount() > most || !reward.item().isEmpty()) {
            throw GivingProblem.AMOUNT.problem();
        }
    }

    @Override
    public Words said(Reward reward) {
        return says.apply(reward.amount());
    }

    @Override
    public void give(BuyerId buyer, Reward reward, long grant) {
        var house = Account.house(pot.asset(), Counter.GRANTED);
        var own = Account.of(buyer, pot);
        var transfer =
                Transfer.of("giving.reward", "reward:" + grant, new Cause(CAUSE, grant), new Words("活动奖励", "Reward"));
        ledger.post(expires.get()
                .map(end -> transfer.moveUntil(house, own, reward.amount(), end))
                .orElseGet(() -> transfer.move(house, own, reward.amount())));
    }

    @Override
    public OptionalLong takeBack(BuyerId buyer, Reward reward, long grant, Words why) {
        var own = Account.of(buyer, pot);
        return OptionalLong.of(ledger.decide(List.of(own), sheet -> {
            var back = owed ? reward.amount() : Math.clamp(sheet.spendable(own), 0, reward.amount());
            if (back > 0) {
                sheet.book(Transfer.of("giving.recalled", "reward:" + grant + ":back", new Cause(CAUSE, grant), why)
                        .takeBack(own, Account.house(pot.asset(), Counter.GRANTED), back));
            }
            return back;
        }));
    }

    @Override
    public Set<Long> missing(Collection<Long> grants) {
        var there = ledger.entered(CAUSE, grants);
        return grants.stream().filter(grant -> !there.contains(grant)).collect(Collectors.toUnmodifiableSet());
    }
}
