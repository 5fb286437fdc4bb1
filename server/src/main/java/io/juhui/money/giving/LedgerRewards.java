package io.juhui.money.giving;

import io.juhui.frame.reward.spi.RewardKind;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Lifetimes;
import io.juhui.money.ledger.Pot;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the ledger can be given: points, and gift money. */
@Configuration(proxyBeanMethods = false)
class LedgerRewards {

    private static final long MOST_POINTS = 1_000_000;
    private static final long MOST_FEN = 1_000_000;

    @Bean
    RewardKind pointsReward(Ledger ledger, Lifetimes lifetimes) {
        return new LedgerReward(
                "points",
                new Words("积分", "Points"),
                Pot.POINTS_AVAILABLE,
                MOST_POINTS,
                true,
                many -> new Words(many + " 积分", many + " points"),
                lifetimes::points,
                ledger);
    }

    @Bean
    RewardKind balanceReward(Ledger ledger) {
        return new LedgerReward(
                "balance",
                new Words("余额（赠金）", "Gift money"),
                Pot.BALANCE_GIFT,
                MOST_FEN,
                false,
                fen -> new Words(Money.fen(fen) + " 余额", Money.fen(fen) + " in gift money"),
                Optional::empty,
                ledger);
    }
}
