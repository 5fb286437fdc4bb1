package io.juhui.marketing.pointsmall;

import io.juhui.kernel.Id;

/** One exchange. */
record ExchangeId(long value) implements Id {}
