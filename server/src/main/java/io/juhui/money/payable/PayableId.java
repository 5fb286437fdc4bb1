package io.juhui.money.payable;

import io.juhui.kernel.Id;

public record PayableId(long value) implements Id {}
