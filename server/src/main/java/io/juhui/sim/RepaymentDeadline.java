package io.juhui.sim;

import io.juhui.platform.jobs.DeadlineHandler;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class RepaymentDeadline implements DeadlineHandler {

    static final String KIND = "sim.refund";

    private final Repayments repayments;

    RepaymentDeadline(Repayments repayments) {
        this.repayments = repayments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Instant> attempt(long id) {
        repayments.arrive(id);
        return Optional.empty();
    }
}
