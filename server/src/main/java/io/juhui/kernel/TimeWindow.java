package io.juhui.kernel;

import java.time.Instant;

/** A half-open span of time [start, end): the instant {@code end} is already outside (C1, F01). */
public record TimeWindow(Instant start, Instant end) {

    public TimeWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a window ends after it starts: " + start + " .. " + end);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
