/**
 * The worlds outside, played: WeChat Pay with its signatures, seals and delivery schedule, a parcel carrier, and the pages under
 * {@code /sim/} that drive them and make them misbehave. Only in the profile {@code demo}; no other module knows of it.
 *
 * <p>The simulator keeps its own keys and its own rows ({@code sim_…}), and speaks to the shop only over HTTP, so what works
 * against it works by the contract and not by acquaintance.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "sim 模拟器",
        allowedDependencies = {
            "party.identity",
            "party.member",
            "platform.store",
            "platform.jobs",
            "platform.web",
            "platform.gateway"
        })
package io.juhui.sim;

import org.springframework.modulith.ApplicationModule;
