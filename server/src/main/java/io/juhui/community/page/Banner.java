package io.juhui.community.page;

import io.juhui.kernel.Id;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import io.juhui.platform.media.MediaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One banner of the home page, shown in [startsAt, endsAt) while its switch is on. */
public record Banner(
        BannerId id,
        String title,
        String subtitle,
        String action,
        String link,
        MediaId pictureId,
        @Nullable Picture picture,
        Tone tone,
        int position,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean shown) {

    public record BannerId(long value) implements Id {}

    boolean holds(Instant at) {
        return shown
                && picture != null
                && (startsAt == null || !at.isBefore(startsAt))
                && (endsAt == null || at.isBefore(endsAt));
    }
}
