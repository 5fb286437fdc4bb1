package io.juhui.marketing.lottery;

import io.juhui.kernel.Id;

/** One draw. */
public record DrawId(long value) implements Id {}
