package io.juhui.marketing.membercard;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CardPurchaseTest {

    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    private static CardPurchase month(int everyDays) {
        return new CardPurchase(
                new CardPurchaseId(1),
                new CardId(2),
                new BuyerId(3),
                1,
                Money.fen(3_000),
                everyDays,
                CardPurchase.State.PAID,
                NOW,
                NOW,
                NOW.plus(Duration.ofDays(30)),
                Money.ZERO,
                0,
                Money.ZERO,
                Money.ZERO);
    }

    @Test
    @DisplayName("退卡按剩余整天数算，开始了的一天算用过")
    void isWorthTheWholeDaysThatAreLeft() {
        assertThat(month(0).worthLeft(NOW.minusSeconds(5))).as("not begun").isEqualTo(Money.fen(3_000));
        assertThat(month(0).worthLeft(NOW)).isEqualTo(Money.fen(3_000));
        assertThat(month(0).worthLeft(NOW.plusSeconds(1))).isEqualTo(Money.fen(2_900));
        assertThat(month(0).worthLeft(NOW.plus(Duration.ofDays(20)))).isEqualTo(Money.fen(1_000));
        assertThat(month(0).worthLeft(NOW.plus(Duration.ofDays(40)))).isEqualTo(Money.ZERO);
    }

    @Test
    void hasAPeriodForEveryFullOneUpToItsVeryEnd() {
        assertThat(month(0).hasPeriod(1)).isFalse();
        assertThat(month(10).hasPeriod(3)).isTrue();
        assertThat(month(10).hasPeriod(4)).isFalse();
        assertThat(month(31).hasPeriod(1)).isFalse();
        assertThat(month(7).due(2)).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    @DisplayName("R44 月按日历算：1 月 31 日买的月卡到 2 月最后一天")
    void lastsMonthsOfTheShopsCalendar() {
        assertThat(CardPaid.after(Instant.parse("2027-01-31T04:00:00Z"), 1))
                .isEqualTo(Instant.parse("2027-02-28T04:00:00Z"));
        assertThat(CardPaid.after(NOW, 12)).isEqualTo(Instant.parse("2027-11-30T04:00:00Z"));
    }
}
