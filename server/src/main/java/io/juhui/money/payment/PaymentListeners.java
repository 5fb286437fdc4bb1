package io.juhui.money.payment;

import io.juhui.money.payment.spi.PaymentListener;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whose money it is. */
@Component
class PaymentListeners {

    private final List<PaymentListener> listeners;

    PaymentListeners(List<PaymentListener> listeners) {
        this.listeners = listeners;
    }

    Optional<PaymentListener> of(long orderId) {
        return listeners.stream().filter(listener -> listener.owns(orderId)).findFirst();
    }
}
