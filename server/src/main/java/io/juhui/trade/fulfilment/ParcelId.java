package io.juhui.trade.fulfilment;

import io.juhui.kernel.Id;

public record ParcelId(long value) implements Id {}
