package io.juhui.platform.media;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Permission;
import io.juhui.kernel.Picture;
import io.juhui.platform.web.Access;
import io.juhui.platform.web.KeyRequired;
import io.juhui.platform.web.OwnTransactions;
import io.juhui.platform.web.RateLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploads of buyers and staff, a few hundred an hour each (S08). The names files come with are never read (S03). */
@RestController
class MediaUploads {

    private static final String KEY = "Idempotency-Key";
    private static final long LARGEST_PICTURE = 20L << 20;
    private static final long LARGEST_VIDEO = 50L << 20;
    private static final int BUYERS_HOURLY = 120;
    private static final int STAFF_HOURLY = 3_000;

    private final Media media;
    private final RateLimits limits;

    MediaUploads(Media media, RateLimits limits) {
        this.media = media;
        this.limits = limits;
    }

    record MediaView(
            MediaId id, @Nullable Picture picture, @Nullable Video video) {

        static MediaView of(MediaFile file) {
            return switch (file.kind()) {
                case IMAGE -> new MediaView(file.id(), file.picture(), null);
                case VIDEO -> new MediaView(file.id(), null, file.video());
            };
        }
    }

    @PostMapping(path = "/api/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @KeyRequired
    @OwnTransactions(ownKeys = true)
    @Access(Access.Who.BUYER)
    ResponseEntity<MediaView> upload(
            Actor.Buyer buyer,
            @RequestPart MultipartFile file,
            @RequestParam MediaPurpose purpose,
            @RequestHeader(KEY) String key) {
        if (purpose == MediaPurpose.PRODUCT) {
            throw MediaProblem.WRONG_PURPOSE.problem();
        }
        limits.take("media:buyer:" + buyer.id().value(), BUYERS_HOURLY, Duration.ofHours(1));
        return once(file, purpose, buyer, "buyer " + buyer.id().value() + " " + key);
    }

    @PostMapping(path = "/api/console/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @KeyRequired
    @OwnTransactions(ownKeys = true)
    @Access(
            value = Access.Who.STAFF,
            permission = {Permission.GOODS_EDIT, Permission.PAGE_EDIT, Permission.MEMBERS_EDIT})
    ResponseEntity<MediaView> uploadForShop(
            Actor.Staff staff,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "PRODUCT") MediaPurpose purpose,
            @RequestHeader(KEY) String key) {
        if (purpose != MediaPurpose.PRODUCT) {
            throw MediaProblem.WRONG_PURPOSE.problem();
        }
        limits.take("media:staff:" + staff.id().value(), STAFF_HOURLY, Duration.ofHours(1));
        return once(file, purpose, staff, "staff " + staff.id().value() + " " + key);
    }

    /** A key sent again with the same file is answered with what it has made; with another file it is refused. */
    private ResponseEntity<MediaView> once(MultipartFile file, MediaPurpose purpose, Actor by, String key) {
        checked(file);
        var upload = new UploadKey(key, digest(file, purpose));
        var earlier = media.uploaded(upload);
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        return earlier.isPresent()
                ? answer.header("Idempotent-Replay", "true").body(MediaView.of(earlier.get()))
                : answer.body(MediaView.of(media.upload(file, file.getSize(), purpose, by, upload)));
    }

    private static String digest(MultipartFile file, MediaPurpose purpose) {
        try (var in = file.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
            var some = new byte[64 << 10];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException _) {
            throw MediaProblem.NOT_AN_IMAGE.problem();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses by the size; the bytes stay on the disk. */
    private static void checked(MultipartFile file) {
        if (file.getSize() > LARGEST_VIDEO) {
            throw MediaProblem.TOO_LARGE.problem().with("mostBytes", LARGEST_VIDEO);
        }
        try (var in = file.getInputStream()) {
            var head = in.readNBytes(16);
            if (file.getSize() > LARGEST_PICTURE && !Mp4.looksLikeOne(head)) {
                throw MediaProblem.TOO_LARGE.problem().with("mostBytes", LARGEST_PICTURE);
            }
        } catch (IOException _) {
            throw MediaProblem.NOT_AN_IMAGE.problem();
        }
    }
}
