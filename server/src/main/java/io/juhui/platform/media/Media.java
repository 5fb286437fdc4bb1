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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
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
        store.put(file.name(), new ByteArrayResource(bytes), contentType);
        files.insert(file, null);
        return file.id();
    }

    /** Keeps a clip the shop itself brings, as it is. */
    @Transactional
    public MediaId keepVideo(byte[] bytes) {
        var file = video(new ByteArrayResource(bytes), bytes.length, MediaPurpose.PRODUCT, Actor.ANONYMOUS);
        files.insert(file, null);
        return file.id();
    }

    /** What an earlier upload with this key has become; refuses the key of another file. */
    Optional<MediaFile> uploaded(UploadKey key) {
        return files.byKey(key);
    }

    /**
     * Keeps an upload: a picture written anew in two sizes, or a video as it is. Decoding takes a while, so no transaction is
     * open meanwhile; the row comes last and decides between two uploads of one key.
     */
    MediaFile upload(InputStreamSource bytes, long size, MediaPurpose purpose, Actor by, UploadKey key) {
        var file = Apart.work(() -> Mp4.isMp4(bytes, size)
                ? video(bytes, size, purpose, by)
                : UploadedPicture.read(bytes, size, anew -> picture(anew, purpose, by)));
        try {
            files.insert(file, key);
            return file;
        } catch (DuplicateKeyException _) {
            store.delete(file.name());
            store.delete(thumbnailName(file.name()));
            return uploaded(key).orElseThrow();
        }
    }

    private MediaFile video(InputStreamSource bytes, long size, MediaPurpose purpose, Actor by) {
        var file = file(MediaFile.Kind.VIDEO, "video/mp4", null, 0, 0, size, purpose, by);
        store.put(file.name(), bytes, file.contentType());
        return file;
    }

    private MediaFile picture(UploadedPicture anew, MediaPurpose purpose, Actor by) {
        var full = anew.full();
        var type = full.contentType();
        var file =
                file(MediaFile.Kind.IMAGE, type, null, full.width(), full.height(), full.bytes().length, purpose, by);
        store.put(file.name(), new ByteArrayResource(full.bytes()), type);
        store.put(
                thumbnailName(file.name()),
                new ByteArrayResource(anew.thumbnail().bytes()),
                type);
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
