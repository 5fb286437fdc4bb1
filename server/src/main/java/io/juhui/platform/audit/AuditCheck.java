package io.juhui.platform.audit;

import java.util.List;

/** Socket: one invariant of a room, recounted from raw rows. An empty list means it holds. */
public interface AuditCheck {

    /** Stable name, {@code module.invariant}. */
    String name();

    /** What must be true, in one sentence. */
    String claim();

    List<Finding> findings();

    /** A row that breaks the claim; {@code driftFen} is the money out of place, or 0. */
    record Finding(String id, String text, long driftFen) {}
}
