/**
 * Telling people: an inbox for each buyer and one for the staff.
 *
 * <p>A matter (kind and subject) is told once to each, however often it is reported, inside the transaction that made it true.
 * Staff see what their permissions let them act on.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "notice 通知",
        allowedDependencies = {
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "party.identity :: spi"
        })
package io.juhui.reach.notice;

import org.springframework.modulith.ApplicationModule;
