package io.juhui.trade.fulfilment;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Typed;
import io.juhui.platform.web.RateLimits;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.ordering.OrderStatus;
import io.juhui.trade.ordering.OrderingProblem;
import io.juhui.trade.ordering.Orders;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands goods over the counter against their code (核销). */
@Component
class PickupDesk {

    static final int TRIES = 300;
    private static final Duration PER = Duration.ofMinutes(10);

    private final PickupCodes codes;
    private final Orders orders;
    private final RateLimits limits;

    PickupDesk(PickupCodes codes, Orders orders, RateLimits limits) {
        this.codes = codes;
        this.orders = orders;
        this.limits = limits;
    }

    /** Refuses a code that never was like one that is mistyped, and says when a used one was used. */
    @Transactional
    OrderId pickUp(String shown, Actor.Staff staff) {
        limits.take("pickup:" + staff.id().value(), TRIES, PER);
        var code = read(shown);
        var order = codes.use(code, staff.name()).orElseThrow(() -> refusal(code));
        if (orders.find(order).orElseThrow().status() != OrderStatus.TO_PICK_UP
                || !orders.receive(order, "STAFF", staff.name())) {
            throw OrderingProblem.NOT_NOW
                    .problem()
                    .with(
                            "orderStatus",
                            orders.find(order).orElseThrow().status().name());
        }
        return order;
    }

    private RuntimeException refusal(String code) {
        var used = codes.known(code).map(PickupCodes.Used::at);
        return used.isPresent()
                ? FulfilmentProblem.ALREADY_PICKED_UP.problem().with("at", used.get())
                : FulfilmentProblem.PICKUP_CODE_UNKNOWN.problem();
    }

    /** As people say and type it: capitals, gaps, and the letters that look like digits. */
    private static String read(String shown) {
        return Typed.code(shown)
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
