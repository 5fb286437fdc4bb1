package io.juhui.party.membership;

import io.juhui.kernel.Id;

public record SegmentId(long value) implements Id {}
