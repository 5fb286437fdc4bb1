package io.juhui.platform.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * What happens when a deadline of one kind falls due. The verb must be harmless when it comes late, twice, or after the matter
 * is settled: check the state in the same statement that changes it (R16).
 */
public interface DeadlineHandler {

    /** Stable name of the kind, {@code module.deadline}; stored with every row. */
    String kind();

    /**
     * Does what is due, and answers when to come next where a matter is looked at again and again until it settles: setting the
     * deadline anew from inside would not do, because the row being handled is removed afterwards. The only verb, so that the
     * scheduler calls the very method that says {@code @Transactional}, and none calls another past it.
     */
    Optional<Instant> attempt(long id);
}
