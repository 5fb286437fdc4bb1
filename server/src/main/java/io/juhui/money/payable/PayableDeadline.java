package io.juhui.money.payable;

import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes what was not paid in time (R16). */
@Component
class PayableDeadline implements DeadlineHandler {

    static final String KIND = "payable.unpaid";

    private final PayableRows rows;
    private final PayableClosing closing;

    PayableDeadline(PayableRows rows, PayableClosing closing) {
        this.rows = rows;
        this.closing = closing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        rows.find(new PayableId(id)).filter(Payable::isWaiting).ifPresent(closing::close);
        return Optional.empty();
    }
}
