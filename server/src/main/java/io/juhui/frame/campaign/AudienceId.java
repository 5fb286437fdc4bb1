package io.juhui.frame.campaign;

import io.juhui.kernel.Id;

/** A level, a tag or a segment, whichever the audience's kind says. */
public record AudienceId(long value) implements Id {}
