package io.juhui.trade.ordering;

import io.juhui.kernel.Id;

/** An order; what people read to each other is its separate number. */
public record OrderId(long value) implements Id {}
