package io.juhui.trade.aftersale;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.kernel.Picture;
import io.juhui.platform.media.Media;
import io.juhui.platform.media.MediaFile;
import io.juhui.platform.media.MediaId;
import io.juhui.platform.media.MediaPurpose;
import io.juhui.platform.media.Video;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a buyer shows: own uploads only, a video at most. */
@Component
class Evidence {

    private final Media media;

    Evidence(Media media) {
        this.media = media;
    }

    record Shown(List<Picture> pictures, List<Video> videos) {}

    List<MediaId> own(BuyerId buyer, List<MediaId> named) {
        var distinct = named.stream().distinct().toList();
        var own = media.owned(buyer, MediaPurpose.EVIDENCE, distinct);
        if (own.size() != distinct.size()) {
            throw AfterSaleProblem.EVIDENCE_UNKNOWN.problem().at("/mediaIds");
        }
        if (own.stream().filter(file -> file.kind() == MediaFile.Kind.VIDEO).count() > 1) {
            throw AfterSaleProblem.TOO_MANY_VIDEOS.problem().at("/mediaIds");
        }
        return distinct;
    }

    Shown shown(List<MediaId> ids) {
        var pictures = media.pictures(ids);
        var videos = media.videos(ids);
        return new Shown(
                ids.stream().map(pictures::get).filter(Objects::nonNull).toList(),
                ids.stream().map(videos::get).filter(Objects::nonNull).toList());
    }
}
