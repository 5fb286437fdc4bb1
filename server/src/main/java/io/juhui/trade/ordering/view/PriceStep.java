package io.juhui.trade.ordering.view;

import io.juhui.kernel.Money;

/** One line of "how is this price made". */
public record PriceStep(String lane, String text, Money amount) {}
