package io.juhui.demo;

import io.juhui.kernel.Tone;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps each picture once for each tone it is shown on; a whole scene stands on none. */
final class DemoPictures {

    private final DemoFiles files;
    private final Media media;
    private final Map<Shown, MediaId> kept = new HashMap<>();

    DemoPictures(DemoFiles files, Media media) {
        this.files = files;
        this.media = media;
    }

    private record Shown(String name, @Nullable Tone tone) {}

    MediaId of(String name, @Nullable Tone tone) {
        return kept.computeIfAbsent(
                new Shown(name, tone), shown -> media.keep(files.picture(shown.name()), "image/webp", shown.tone()));
    }

    MediaId video(String name) {
        return media.keepVideo(files.video(name));
    }
}
