package io.juhui.money.payment;

import io.juhui.kernel.Id;

public record PaymentId(long value) implements Id {}
