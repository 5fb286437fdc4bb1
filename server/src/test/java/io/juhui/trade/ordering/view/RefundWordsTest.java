package io.juhui.trade.ordering.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.money.payment.RefundId;
import io.juhui.money.payment.RefundStatus;
import io.juhui.money.payment.RefundView;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderLine;
import io.juhui.trade.ordering.view.UnitRefundView.UnitRefundLine;
import io.juhui.trade.ordering.view.UnitsView.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundWordsTest {

    private static final Instant AT = Instant.parse("2026-11-30T00:00:00Z");
    private static final LineId LINE = new LineId(1);

    private static RefundView refund(RefundStatus status, long fen) {
        return new RefundView(new RefundId(fen), Money.fen(fen), status, "缺货", AT);
    }

    private static UnitRefundView units(@Nullable RefundStatus status, int units, long fen) {
        var amount = Money.fen(fen);
        return new UnitRefundView(
                "7",
                List.of(new UnitRefundLine(LINE, units, amount)),
                amount,
                Money.ZERO,
                amount,
                "缺货",
                AT,
                status == null ? null : new RefundId(fen),
                status);
    }

    private static OrderLine line(long id, int sent, int open) {
        var line = mock(OrderLine.class);
        when(line.id()).thenReturn(new LineId(id));
        when(line.sent()).thenReturn(sent);
        when(line.open()).thenReturn(open);
        return line;
    }

    private static List<String> texts(List<UnitsView> views) {
        return views.stream().map(UnitsView::text).toList();
    }

    @Test
    void callsUnitsRefundedOnlyWhenTheirMoneyHasArrived() {
        var refunds = List.of(
                units(RefundStatus.REQUESTED, 2, 17_800),
                units(RefundStatus.SUCCEEDED, 1, 8_900),
                units(RefundStatus.SUCCEEDED, 1, 8_901),
                units(RefundStatus.FAILED, 1, 8_900),
                units(null, 1, 0));
        var order = mock(Order.class);
        assertThat(texts(RefundWords.units(order, line(1, 0, 0), refunds, Language.CHINESE)))
                .containsExactly("已退款 2 件，¥178.01", "退款中 2 件，¥178.00", "退款失败 1 件，¥89.00", "1 件不再发货，无需退款");
        assertThat(texts(RefundWords.units(order, line(1, 0, 0), refunds, Language.ENGLISH)))
                .containsExactly(
                        "2 refunded, ¥178.01",
                        "Refund of 2 under way, ¥178.00",
                        "Refund of 1 failed, ¥89.00",
                        "1 will not be sent, nothing to pay back");
        assertThat(RefundWords.units(order, line(2, 0, 0), refunds, Language.CHINESE))
                .isEmpty();
    }

    @Test
    void sumsWhatArrivedApartFromWhatIsUnderWayAndWhatFailed() {
        var refunds = List.of(
                refund(RefundStatus.FAILED, 5),
                refund(RefundStatus.SUCCEEDED, 10),
                refund(RefundStatus.REQUESTED, 3),
                refund(RefundStatus.ACCEPTED, 4));
        assertThat(RefundWords.back(refunds, Money.ZERO, Language.ENGLISH))
                .containsExactly(
                        new BackView(State.REFUNDED, "Refunded", Money.fen(10)),
                        new BackView(State.REFUND_UNDER_WAY, "Refund under way", Money.fen(7)),
                        new BackView(State.REFUND_FAILED, "Refund failed", Money.fen(5)));
        assertThat(RefundWords.back(refunds, Money.fen(2), Language.ENGLISH).getFirst())
                .as("what went back inside is there already")
                .isEqualTo(new BackView(State.REFUNDED, "Refunded", Money.fen(12)));
        assertThat(RefundWords.back(refunds, Money.ZERO, Language.CHINESE))
                .extracting(BackView::text)
                .containsExactly("已退款", "退款中", "退款失败");
    }

    @Test
    void saysHowManyOfALineWereSentOnceTheFirstPackageHasGoneAndWhileSomeAreLeft() {
        var order = mock(Order.class);
        assertThat(RefundWords.units(order, line(1, 3, 1), List.of(), Language.CHINESE))
                .isEmpty();
        when(order.isPartlyShipped()).thenReturn(true);
        assertThat(RefundWords.units(order, line(1, 3, 1), List.of(), Language.CHINESE))
                .containsExactly(new UnitsView(State.SENT, "已发 3 件，待发 1 件"));
        assertThat(texts(RefundWords.units(order, line(1, 3, 1), List.of(), Language.ENGLISH)))
                .containsExactly("3 sent, 1 to come");
    }
}
