package io.juhui.platform.jobs;

import java.time.Duration;

/** Work repeated on one node at a time; an overlapping or missed run is harmless. */
public interface RecurringWork {

    String name();

    Duration every();

    void run();
}
