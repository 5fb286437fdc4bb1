package io.juhui.platform.media;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Ids;
import io.juhui.kernel.Letters;
import io.juhui.kernel.Picture;
import io.juhui.kernel.Tone;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files and tells others how to show them. */
@Component
public class Media {

    static final String PATH = "/media/";
    private static final String THUMBNAIL = "-480";
    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", "jpg", "image/png", "png", "image/webp", "webp", "video/mp4", "mp4");

    private final MediaFiles files;
    private final MediaStore store;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Media(MediaFiles files, MediaStore store, Ids ids, Clock clock) {
        this.files = files;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a picture the shop itself brings, as it is: its bytes are trusted and get no thumbnail. */
    @Transactional
    public MediaId keep(byte[] bytes, String contentType, @Nullable Tone tone) {
        var file = file(
                MediaFile.Kind.IMAGE, contentType, tone, 0, 0, bytes.length, MediaPurpose.PRODUCT, Actor.ANONYMOUS);
        store.put(file.name(), bytes, contentType);
        files.insert(file);
        return file.id();
    }

    /** Keeps an upload: a picture written anew in two sizes, or a video as it is. */
    @Transactional
    MediaFile upload(byte[] bytes, MediaPurpose purpose, Actor by) {
        if (Mp4.isMp4(bytes)) {
            var file = file(MediaFile.Kind.VIDEO, "video/mp4", null, 0, 0, bytes.length, purpose, by);
            store.put(file.name(), bytes, file.contentType());
            files.insert(file);
            return file;
        }
        var anew = UploadedPicture.read(bytes);
        var full = anew.full();
        var file = file(
                MediaFile.Kind.IMAGE,
                full.contentType(),
                null,
                full.width(),
                full.height(),
                full.bytes().length,
                purpose,
                by);
        store.put(file.name(), full.bytes(), full.contentType());
        store.put(thumbnailName(file.name()), anew.thumbnail().bytes(), full.contentType());
        files.insert(file);
        return file;
    }

    public Map<MediaId, Picture> pictures(Collection<MediaId> ids) {
        return show(ids, MediaFile.Kind.IMAGE, MediaFile::picture);
    }

    public Map<MediaId, Video> videos(Collection<MediaId> ids) {
        return show(ids, MediaFile.Kind.VIDEO, MediaFile::video);
    }

    /** The buyer's own uploads for {@code purpose} among {@code ids}; another's are as if they were not there (P04). */
    public List<MediaFile> owned(Actor.BuyerId buyer, MediaPurpose purpose, Collection<MediaId> ids) {
        var own = files.find(ids).stream()
                .filter(file -> buyer.equals(file.buyer()) && file.purpose() == purpose)
                .collect(Collectors.toMap(MediaFile::id, Function.identity()));
        return ids.stream().filter(own::containsKey).map(own::get).toList();
    }

    /** The small size of one of our pictures, for lists. */
    public static Picture thumbnail(Picture picture) {
        var url = picture.url();
        var small = url.startsWith(PATH) && (url.endsWith(".jpg") || url.endsWith(".png")) && !url.contains(THUMBNAIL);
        return small ? new Picture(PATH + thumbnailName(url.substring(PATH.length())), picture.tone()) : picture;
    }

    private static String thumbnailName(String name) {
        return name.replace(".", THUMBNAIL + ".");
    }

    private <T> Map<MediaId, T> show(Collection<MediaId> ids, MediaFile.Kind kind, Function<MediaFile, T> view) {
        var shown = new HashMap<MediaId, T>();
        for (var file : files.find(ids)) {
            if (file.kind() == kind) {
                shown.put(file.id(), view.apply(file));
            }
        }
        return shown;
    }

    private MediaFile file(
            MediaFile.Kind kind,
            String type,
            @Nullable Tone tone,
            int width,
            int height,
            long size,
            MediaPurpose purpose,
            Actor by) {
        var ending = ENDINGS.get(type);
        if (ending == null) {
            throw new IllegalArgumentException("no file kind of ours: " + type);
        }
        var id = new MediaId(ids.next());
        return new MediaFile(
                id,
                id.letters() + Letters.of(random.nextLong()) + "." + ending,
                kind,
                type,
                tone,
                width,
                height,
                size,
                purpose,
                by instanceof Actor.Buyer buyer ? buyer.id() : null,
                by instanceof Actor.Staff staff ? staff.id() : null,
                clock.instant());
    }
}
