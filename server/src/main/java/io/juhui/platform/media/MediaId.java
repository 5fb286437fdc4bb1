package io.juhui.platform.media;

import io.juhui.kernel.Id;

public record MediaId(long value) implements Id {}
