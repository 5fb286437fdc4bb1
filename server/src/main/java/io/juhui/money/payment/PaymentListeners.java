package io.juhui.money.payment;

import io.juhui.money.payment.spi.PaymentListener;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whose money it is; of two rooms that claim the same, neither is told by chance. */
@Component
class PaymentListeners {

    private final List<PaymentListener> listeners;

    PaymentListeners(List<PaymentListener> listeners) {
        this.listeners = listeners;
    }

    Optional<PaymentListener> of(long orderId) {
        var owners =
                listeners.stream().filter(listener -> listener.owns(orderId)).toList();
        if (owners.size() > 1) {
            throw new IllegalStateException("money of " + orderId + " is claimed by " + owners);
        }
        return owners.stream().findFirst();
    }
}
