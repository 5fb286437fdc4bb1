/**
 * Time: the one clock, deadlines as rows, recurring work.
 *
 * <p>A deadline is a row with a due time; late, early or repeated firing is harmless, several nodes never double-fire (R16).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "jobs 定时",
        allowedDependencies = {"platform.store"})
package io.juhui.platform.jobs;

import org.springframework.modulith.ApplicationModule;
