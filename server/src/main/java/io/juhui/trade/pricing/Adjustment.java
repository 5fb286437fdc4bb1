package io.juhui.trade.pricing;

import io.juhui.kernel.Money;
import io.juhui.kernel.Words;

/**
 * One effect on one line, stored with the order (R3).
 *
 * @param rule stable name of the rule, {@code timeprice}, {@code freight}
 * @param source id of the campaign, coupon or template it comes from
 * @param amount negative saves, positive adds (carriage)
 */
public record Adjustment(Lane lane, String rule, long source, Words text, Money amount) {}
