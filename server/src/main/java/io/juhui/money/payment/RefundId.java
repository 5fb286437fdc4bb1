package io.juhui.money.payment;

import io.juhui.kernel.Id;

public record RefundId(long value) implements Id {}
