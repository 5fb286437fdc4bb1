package io.juhui.trade.ordering.course;

import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.trade.ordering.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cancels an order that was not paid in time (R16). */
@Component
public class UnpaidDeadline implements DeadlineHandler {

    public static final String KIND = "ordering.unpaid";

    private final Cancellation cancellation;

    UnpaidDeadline(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        cancellation.expire(new OrderId(id));
        return Optional.empty();
    }
}
