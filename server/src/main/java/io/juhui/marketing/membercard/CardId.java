package io.juhui.marketing.membercard;

import io.juhui.kernel.Id;

public record CardId(long value) implements Id {}
