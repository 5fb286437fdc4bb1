/**
 * One command, one page: recounts invariants on the live database; rooms add checks through {@code AuditCheck}.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "audit 稽核",
        allowedDependencies = {"platform.store", "platform.web", "platform.jobs"})
package io.juhui.platform.audit;

import org.springframework.modulith.ApplicationModule;
