package io.juhui.platform.media;

import io.juhui.testing.Http;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads written by hand, byte by byte; with no token they are nobody's. */
record Uploads(Http http, @Nullable String token) {

    private static final String BOUNDARY = "juhui-hostile-boundary";

    /** {@code fileName} goes out as it is, between the quotes of the header. */
    Http.Answer send(String fileName, byte[] content) {
        return send("REVIEW", fileName, content);
    }

    Http.Answer send(String purpose, String fileName, byte[] content) {
        return send(purpose, fileName, content, UUID.randomUUID().toString());
    }

    Http.Answer send(String purpose, String fileName, byte[] content, String key) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n" + purpose
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return raw(out.toByteArray(), key);
    }

    /** A body of many small parts. */
    Http.Answer parts(int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"p")
                    .append(i)
                    .append("\"; filename=\"a\"\r\n\r\nx\r\n");
        }
        return raw((out + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    Http.Answer raw(byte[] body) {
        return raw(body, UUID.randomUUID().toString());
    }

    private Http.Answer raw(byte[] body, String key) {
        var request = HttpRequest.newBuilder(URI.create(http.base() + "/api/media"))
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build());
    }
}
