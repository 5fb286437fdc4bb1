package io.juhui.trade.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.DeliveryKind;
import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Money;
import io.juhui.kernel.Picture;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.LineRefunds;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R17 七天无理由；R4 单件分摊")
class RightsTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-02T02:00:00Z"); // 10:00 in the shop
    private static final Instant SEVENTH_DAY_IS_OVER = Instant.parse("2026-11-09T16:00:00Z");

    private static Rights at(Instant now, @Nullable Instant settled) {
        return new Rights(order(settled), now, SEVENTH_DAY_IS_OVER.plusSeconds(86_400), SEVENTH_DAY_IS_OVER);
    }

    private static Order order(@Nullable Instant settled) {
        return new Order(
                new OrderId(1),
                "1",
                new BuyerId(1),
                OrderStatus.DONE,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                DeliveryKind.EXPRESS,
                "",
                "",
                "",
                RECEIVED,
                null,
                RECEIVED,
                RECEIVED,
                null,
                false,
                RECEIVED,
                null,
                null,
                null,
                0,
                RECEIVED,
                settled,
                null);
    }

    private static OrderLine line(int quantity, long goods, int refunded, OrderLine.Repaid repaid, boolean noReturn) {
        return new OrderLine(
                new LineId(1),
                new OrderId(1),
                1,
                1,
                "",
                "",
                new Picture("", null),
                quantity,
                Money.ZERO,
                Money.ZERO,
                Money.fen(goods),
                Money.fen(10),
                null,
                noReturn,
                List.of(),
                0,
                refunded,
                repaid);
    }

    private static OrderLine.Repaid repaid(int units, long goods, long freight) {
        return new OrderLine.Repaid(units, Money.fen(goods), Money.fen(freight));
    }

    @Test
    void endsTheSevenDaysWithTheDay() {
        var line = line(1, 100, 0, repaid(0, 0, 0), false);
        var last = at(SEVENTH_DAY_IS_OVER.minusSeconds(1), null);
        assertThat(last.noReasonRefused(line)).isEmpty();
        assertThat(last.noReasonDaysLeft()).isEqualTo(1);
        var over = at(SEVENTH_DAY_IS_OVER, null);
        assertThat(over.noReasonRefused(line)).contains(AfterSaleProblem.NO_REASON_OVER);
        assertThat(over.noReasonDaysLeft()).isZero();
        assertThat(at(RECEIVED, null).noReasonDaysLeft()).isEqualTo(7);
        assertThat(over.isOpen()).as("other reasons last as long as the window").isTrue();
        assertThat(at(RECEIVED, RECEIVED).isOpen()).as("settled").isFalse();
    }

    @Test
    void exceptsGoodsThatCannotBeReturned() {
        assertThat(at(RECEIVED, null).noReasonRefused(line(1, 100, 0, repaid(0, 0, 0), true)))
                .contains(AfterSaleProblem.NO_RETURN);
    }

    @Test
    void givesEachShareOnceWhetherItWasRefundedBeforeItWasSentOrAfter() {
        var all = 0L;
        for (int units = 1; units <= 3; units++) {
            var back = line(3, 100, 0, repaid(units - 1, all, 0), false);
            all += LineRefunds.worth(back, 1).goods().fen();
        }
        assertThat(all).isEqualTo(100);
        assertThat(LineRefunds.worth(line(3, 100, 1, repaid(0, 0, 0), false), 2).goods())
                .as("the first unit took 34")
                .isEqualTo(Money.fen(66));
        assertThat(LineRefunds.worth(line(3, 100, 0, repaid(0, 90, 0), false), 3)
                        .goods())
                .as("never more than is left")
                .isEqualTo(Money.fen(10));
        assertThat(LineRefunds.worth(line(3, 100, 0, repaid(0, 0, 0), false), 3).freight())
                .isEqualTo(Money.fen(10));
    }
}
