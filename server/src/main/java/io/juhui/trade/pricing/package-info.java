/**
 * How a price is made: a quote is a pure function of basket, offers, buyer and instant (R2–R8).
 *
 * <p>Lanes run in one fixed order. Inside a lane offers compete line by line, the greatest saving first, ties by source id;
 * between lanes they stack on what is left. Every effect is kept per line with its amount, source and text, and the lines sum
 * to the order exactly (R3).
 */
@org.jspecify.annotations.NullMarked
@ApplicationModule(
        displayName = "pricing 价格",
        allowedDependencies = {"goods.catalog", "platform.store", "platform.web"})
package io.juhui.trade.pricing;

import org.springframework.modulith.ApplicationModule;
