package io.juhui.trade.review;

import io.juhui.kernel.Id;

public record ReviewId(long value) implements Id {}
