package io.juhui.marketing.topup;

import io.juhui.kernel.Id;

/** The id of its payable, too. */
public record TopUpId(long value) implements Id {}
