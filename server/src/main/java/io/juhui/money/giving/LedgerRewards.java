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

/** What of the ledger can be given: points, gift money, and what gift cards are worth. */
@Configuration(proxyBeanMethods = false)
class LedgerRewards {

    private static final long MOST_POINTS = 1_000_000;
    private static final long MOST_FEN = 1_000_000;
    private static final long MOST_CARD_FEN = 100_000;

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

    /** As much as one card may be worth. */
    @Bean
    RewardKind giftCardReward(Ledger ledger) {
        return new LedgerReward(
                "giftcard",
                new Words("礼品卡", "Gift card"),
                Pot.CARD_AVAILABLE,
                MOST_CARD_FEN,
                false,
                fen -> new Words(Money.fen(fen) + " 礼品卡", "A gift card of " + Money.fen(fen)),
                Optional::empty,
                ledger);
    }
}
