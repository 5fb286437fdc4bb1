package io.juhui.platform.media;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One kept file as its row says; {@code name} is its whole address below {@code /media/}. */
public record MediaFile(
        MediaId id,
        String name,
        Kind kind,
        String contentType,
        @Nullable Tone tone,
        int width,
        int height,
        long bytes,
        MediaPurpose purpose,
        Actor.@Nullable BuyerId buyer,
        Actor.@Nullable StaffId staff,
        Instant createdAt) {

    public enum Kind {
        IMAGE,
        VIDEO
    }

    public String url() {
        return Media.PATH + name;
    }

    public Picture picture() {
        return new Picture(url(), tone);
    }

    public Video video() {
        return new Video(url(), new Picture(Media.PATH + Poster.NAME, null));
    }
}
