/**
 * HTTP at the edge: problem+json, who may call what, idempotency keys, rate limits, rendered snapshots.
 *
 * <p>Every end point declares its {@code @Access}; one without is refused at run time and fails the build. A write repeated with
 * the same Idempotency-Key has one effect and one answer.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "web 门面",
        allowedDependencies = {"platform.store", "platform.jobs"})
package io.juhui.platform.web;

import org.springframework.modulith.ApplicationModule;
