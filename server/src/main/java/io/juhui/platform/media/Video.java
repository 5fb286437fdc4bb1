package io.juhui.platform.media;

import io.juhui.kernel.Picture;

public record Video(String url, Picture poster) {}
