package io.juhui.party.membership;

import io.juhui.kernel.Id;

public record TagId(long value) implements Id {}
