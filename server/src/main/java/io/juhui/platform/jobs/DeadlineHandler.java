package io.juhui.platform.jobs;

/**
 * What happens when a deadline of one kind falls due. The verb must be harmless when it comes late, twice, or after the matter
 * is settled: check the state in the same statement that changes it (R16).
 */
public interface DeadlineHandler {

    /** Stable name of the kind, {@code module.deadline}; stored with every row. */
    String kind();

    void due(long id);
}
