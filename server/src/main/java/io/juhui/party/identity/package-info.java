/**
 * Who is who: buyers by phone and code, staff by name and password, their sessions, and what staff may do.
 *
 * <p>A code is bound to a phone, a purpose and the challenge of who asked for it; it works once, for five minutes and five tries,
 * and what others ask for or guess at spends nothing of it (Q05). Tokens are 256 random bits, stored as their digest; ending one
 * takes effect at once here and within five seconds on other nodes (Q10, P11). Phones are sealed at rest and masked in every
 * view (R48). There is no default password: the first owner's is made at the first start and must be changed (Q02).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "identity 身份",
        allowedDependencies = {
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit",
            "platform.media",
            "platform.sms"
        })
package io.juhui.party.identity;

import org.springframework.modulith.ApplicationModule;
