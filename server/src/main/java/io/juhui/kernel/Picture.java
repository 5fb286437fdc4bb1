package io.juhui.kernel;

import org.jspecify.annotations.Nullable;

/** A picture as every view shows it; without a tone the photo fills its frame. */
public record Picture(String url, @Nullable Tone tone) {}
