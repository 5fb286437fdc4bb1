package io.juhui.platform.audit;

import java.util.List;
import java.util.Optional;

/** Socket: one invariant of a room, recounted from raw rows. An empty list means it holds. */
public interface AuditCheck {

    /** Stable name, {@code module.invariant}. */
    String name();

    /** What must be true, in one sentence. */
    String claim();

    List<Finding> findings();

    /** What cannot be known yet, in one sentence: no finding, and no reason to think that all is well either. */
    default Optional<String> notYetKnown() {
        return Optional.empty();
    }

    /** A row that breaks the claim; {@code driftFen} is the money out of place, or 0. */
    record Finding(String id, String text, long driftFen) {}
}
