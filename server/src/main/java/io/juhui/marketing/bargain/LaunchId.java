package io.juhui.marketing.bargain;

import io.juhui.kernel.Id;

/** One person's bargain for one thing. */
public record LaunchId(long value) implements Id {}
