package io.juhui.reach.sharing;

import io.juhui.kernel.Id;

public record ShareId(long value) implements Id {}
