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

    void due(long id);

    /**
     * For a matter that is looked at again and again until it settles: answers when to come next. Setting the deadline anew from
     * inside {@link #due} would not do, because the row being handled is removed afterwards.
     */
    default Optional<Instant> attempt(long id) {
        due(id);
        return Optional.empty();
    }
}
