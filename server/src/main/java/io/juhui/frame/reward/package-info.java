/**
 * Rewards 奖励: coupons, points, balance, growth, chances, given by kind and once for each cause, whoever asks how often.
 *
 * <p>A room says what is given and why; other rooms, which it does not know, give it. A promise is a row of the transaction that made it
 * true and is kept by a deadline a moment later, so that a faulty kind never undoes what the reward is for. What a kind
 * refuses, since its coupons are gone say, is on record with the reason and is not tried again. Where what it was for is undone, it is
 * recalled in the same way: what is not used goes back, what is used stays.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "reward 奖励",
        allowedDependencies = {"platform.store", "platform.jobs", "platform.web", "platform.audit"})
package io.juhui.frame.reward;

import org.springframework.modulith.ApplicationModule;
