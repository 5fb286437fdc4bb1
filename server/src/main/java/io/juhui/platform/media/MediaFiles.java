package io.juhui.platform.media;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Id;
import io.juhui.kernel.Tone;
import io.juhui.platform.store.Row;
import io.juhui.platform.web.WebProblem;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of kept files. */
@Component
class MediaFiles {

    private final JdbcClient db;

    MediaFiles(JdbcClient db) {
        this.db = db;
    }

    /** {@code key} is the sender's own name for this upload, null for what the shop brings. */
    void insert(MediaFile file, @Nullable UploadKey key) {
        db.sql("""
                insert into media_file (id, name, kind, content_type, tone, width, height, bytes, purpose, buyer_id, staff_id,
                                        created_at, upload_key, upload_digest)
                values (:id, :name, :kind, :type, :tone, :width, :height, :bytes, :purpose, :buyer, :staff, :at, :key, :digest)
                """)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("type", file.contentType())
                .param("tone", file.tone() == null ? null : file.tone().name())
                .param("width", file.width())
                .param("height", file.height())
                .param("bytes", file.bytes())
                .param("purpose", file.purpose().name())
                .param("buyer", number(file.buyer()))
                .param("staff", number(file.staff()))
                .param("at", Timestamp.from(file.createdAt()))
                .param("key", key == null ? null : key.name())
                .param("digest", key == null ? null : key.digest())
                .update();
    }

    /** Of uploads before digests were kept nothing is known but the name. */
    Optional<MediaFile> byKey(UploadKey key) {
        record Kept(MediaFile file, @Nullable String digest) {}
        var kept = db.sql("""
                select id, name, kind, content_type, tone, width, height, bytes, purpose, buyer_id, staff_id, created_at,
                       upload_digest
                  from media_file
                 where upload_key = :key
                """)
                .param("key", key.name())
                .query(Row.mapper(row -> new Kept(file(row), row.maybeText("upload_digest"))))
                .optional();
        if (kept.filter(k -> k.digest() != null && !k.digest().equals(key.digest()))
                .isPresent()) {
            throw WebProblem.KEY_REUSED.problem();
        }
        return kept.map(Kept::file);
    }

    List<MediaFile> find(Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select id, name, kind, content_type, tone, width, height, bytes, purpose, buyer_id, staff_id, created_at
                  from media_file
                 where id = any(:ids)
                """)
                .param("ids", ids.stream().mapToLong(MediaId::value).toArray())
                .query(Row.mapper(MediaFiles::file))
                .list();
    }

    private static MediaFile file(Row row) {
        var tone = row.maybeText("tone");
        return new MediaFile(
                row.id("id", MediaId::new),
                row.text("name"),
                MediaFile.Kind.valueOf(row.text("kind")),
                row.text("content_type"),
                tone == null ? null : Tone.valueOf(tone),
                row.count("width"),
                row.count("height"),
                row.number("bytes"),
                MediaPurpose.valueOf(row.text("purpose")),
                row.maybeId("buyer_id", Actor.BuyerId::new).orElse(null),
                row.maybeId("staff_id", Actor.StaffId::new).orElse(null),
                row.instant("created_at"));
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
