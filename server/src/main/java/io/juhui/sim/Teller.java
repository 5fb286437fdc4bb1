package io.juhui.sim;

import io.juhui.kernel.Ids;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the played money: the buyer pays. */
@Component
@Profile("demo")
class Teller {

    private final PlayedPayments payments;
    private final Courier courier;
    private final Ids ids;
    private final Clock clock;

    Teller(PlayedPayments payments, Courier courier, Ids ids, Clock clock) {
        this.payments = payments;
        this.courier = courier;
        this.ids = ids;
        this.clock = clock;
    }

    /** The buyer confirms. False when it is too late or was done before. */
    @Transactional
    boolean pay(String prepayId) {
        var payment = payments.byPrepayId(prepayId).orElseThrow();
        var late = payment.has(SimSwitch.LATE_MONEY);
        if (!late && (payment.state() == Played.State.CLOSED || isOver(payment))) {
            return false;
        }
        var from = late && payment.state() == Played.State.CLOSED ? Played.State.CLOSED : Played.State.NOTPAY;
        var paid = payment.has(SimSwitch.SHORT_AMOUNT) ? payment.total() - 1 : payment.total();
        var currency = payment.has(SimSwitch.OTHER_CURRENCY) ? "USD" : "CNY";
        if (!payments.pay(prepayId, from.name(), "42000" + ids.next(), paid, currency, clock.instant())) {
            return false;
        }
        var now = payments.byPrepayId(prepayId).orElseThrow();
        courier.take(now, now.notifyUrl(), "TRANSACTION.SUCCESS", WireBodies.transaction(now));
        return true;
    }

    boolean isOver(Played.Payment payment) {
        return !clock.instant().isBefore(payment.expiresAt());
    }
}
