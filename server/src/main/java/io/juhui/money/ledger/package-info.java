/**
 * The ledger 账本: whatever a buyer holds with the shop, counted by double entry: balance 余额 (principal 本金 and gift 赠金), gift
 * cards 礼品卡, points 积分, growth 成长值, commission 佣金.
 *
 * <p>A {@link io.juhui.money.ledger.Transfer} moves amounts from account to account and never changes afterwards. An account is
 * an owner and a {@link io.juhui.money.ledger.Pot}; the other side of what comes from nowhere or goes away stands in accounts of
 * the house ({@link io.juhui.money.ledger.Counter}). What shall be spent later is held first: a hold is captured or released,
 * once. What was granted together ends together, in batches; what ends first is spent first, and what comes back goes to the
 * batch it came from (R22, R23).
 *
 * <p>Invariants, each recounted by the audit: the entries of a transfer sum to nothing per asset; a balance is the sum of its entries;
 * where there are batches, what a balance has is what its batches have left; what is held is the sum of the holds not yet ended. No
 * account goes below nothing, except by a transfer that a rule lets overdraw it; then it is owed and cannot be spent.
 *
 * <p>Many transfers at once are booked on a {@link io.juhui.money.ledger.Sheet}: accounts locked in sorted order and read in one trip,
 * decided in memory, written in one trip. Placing does so for a whole batch of orders.
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "ledger 账本",
        allowedDependencies = {
            "party.identity",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit"
        })
package io.juhui.money.ledger;

import org.springframework.modulith.ApplicationModule;
