package io.juhui.trade.ordering;

import io.juhui.kernel.Id;

/** One line of an order. */
public record LineId(long value) implements Id {}
