package io.juhui.trade.ordering.view;

import io.juhui.kernel.Money;

/** Money that went back, and how it fares. */
public record BackView(UnitsView.State state, String text, Money amount) {}
