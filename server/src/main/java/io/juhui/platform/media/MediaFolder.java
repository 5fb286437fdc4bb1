package io.juhui.platform.media;

import io.juhui.platform.web.Access;
import io.juhui.platform.web.WebProblem;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves kept files: a name never changes its bytes, so they may be cached for ever. Ranges work, for videos. */
@RestController
@Access(Access.Who.ANYONE)
class MediaFolder {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final MediaStore store;

    MediaFolder(MediaStore store) {
        this.store = store;
    }

    @GetMapping("/media/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        var type = MediaType.parseMediaType(type(name));
        if (name.equals(Poster.NAME)) {
            return answer(new ByteArrayResource(Poster.png()), type);
        }
        return answer(store.get(name).orElseThrow(WebProblem.NOT_FOUND::problem), type);
    }

    private static ResponseEntity<Resource> answer(Resource resource, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline")
                .body(resource);
    }

    /** By the ending, which is one of four and was chosen by the server. */
    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg" -> "image/jpeg";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "mp4" -> "video/mp4";
            default -> throw WebProblem.NOT_FOUND.problem();
        };
    }
}
