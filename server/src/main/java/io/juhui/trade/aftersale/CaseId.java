package io.juhui.trade.aftersale;

import io.juhui.kernel.Id;

public record CaseId(long value) implements Id {}
