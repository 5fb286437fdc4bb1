package io.juhui.party.member;

import io.juhui.kernel.Id;

public record AddressId(long value) implements Id {}
