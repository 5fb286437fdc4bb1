package io.juhui.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.juhui.money.payment.spi.PaymentListener;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentListenersTest {

    private static PaymentListener owning(long order) {
        var listener = mock(PaymentListener.class);
        when(listener.owns(order)).thenReturn(true);
        return listener;
    }

    @Test
    void findsWhoseMoneyItIsWhateverTheOrderOfTheRooms() {
        var one = owning(1);
        var two = owning(2);

        assertThat(new PaymentListeners(List.of(one, two)).of(2)).contains(two);
        assertThat(new PaymentListeners(List.of(two, one)).of(2)).contains(two);
        assertThat(new PaymentListeners(List.of(one, two)).of(3)).isEmpty();
    }

    @Test
    void tellsNobodyByChanceWhenTwoClaimTheSame() {
        var listeners = new PaymentListeners(List.of(owning(1), owning(1)));

        assertThatThrownBy(() -> listeners.of(1)).isInstanceOf(IllegalStateException.class);
    }
}
