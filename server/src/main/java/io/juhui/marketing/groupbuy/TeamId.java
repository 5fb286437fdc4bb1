package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Id;

/** A team of a group buy. */
public record TeamId(long value) implements Id {}
