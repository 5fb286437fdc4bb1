package io.juhui.trade.ordering.course;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.juhui.kernel.Words;
import io.juhui.money.payment.Payments;
import io.juhui.trade.ordering.Order;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.refund.MoneyBack;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CancellationTest {

    private final Payments payments = mock(Payments.class);
    private final OrderEnd end = mock(OrderEnd.class);
    private final Cancellation cancellation = new Cancellation(
            mock(OrderRows.class),
            end,
            payments,
            mock(MoneyBack.class),
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            Clock.systemUTC());

    /** Each time the gateway has closed one attempt, the buyer has begun another. */
    @Test
    void givesWayToABuyerWhoBeginsToPayAgainAndAgain() {
        var order = mock(Order.class);
        when(order.id()).thenReturn(new OrderId(7));
        when(order.status()).thenReturn(OrderStatus.UNPAID);
        when(payments.isOpen(7)).thenReturn(true);
        when(end.cancelled(any(), any(), any())).thenAnswer(call -> {
            return call.<Supplier<Optional<?>>>getArgument(2).get().isEmpty();
        });
        var why = new Cancellation.Why(Words.asWritten("不要了"), "BUYER", "");

        assertThatThrownBy(() -> cancellation.cancel(order, why)).hasMessageStartingWith("ordering/being-paid");
    }
}
