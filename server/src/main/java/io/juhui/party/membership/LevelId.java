package io.juhui.party.membership;

import io.juhui.kernel.Id;

public record LevelId(long value) implements Id {}
