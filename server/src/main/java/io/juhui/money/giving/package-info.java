/**
 * Giving from the ledger 账本奖励: points, gift money and gift cards as rewards, each entered once for its grant; points end as all points do.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "giving 账本奖励",
        allowedDependencies = {"frame.reward", "frame.reward :: spi", "money.ledger", "platform.web"})
package io.juhui.money.giving;

import org.springframework.modulith.ApplicationModule;
