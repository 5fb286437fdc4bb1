/**
 * After-sale 售后: a buyer comes back with units of a line that were sent to him, and asks for money, for the goods' return, for others
 * in their place or for their repair; the merchant agrees, refuses or offers something else (T9, R14–R19).
 *
 * <p>Invariants: one open case a line; a case moves along {@link io.juhui.trade.aftersale.CaseStatus#mayBecome} alone, by one statement that
 * names the version it was decided on; each open case has a time by which somebody has to act, and a move that happens when nobody does;
 * while a case is open its order is neither received nor settled by itself. Money goes back by {@code LineRefunds}, once per case and
 * never above what its units carry; goods go back on the shelf only after somebody has looked at them (R18).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "aftersale 售后",
        allowedDependencies = {
            "goods.inventory",
            "party.identity",
            "trade.fulfilment",
            "trade.ordering",
            "trade.ordering :: spi",
            "platform.media",
            "platform.store",
            "platform.web",
            "platform.jobs",
            "platform.settings",
            "platform.audit",
            "reach.notice"
        })
package io.juhui.trade.aftersale;

import org.springframework.modulith.ApplicationModule;
