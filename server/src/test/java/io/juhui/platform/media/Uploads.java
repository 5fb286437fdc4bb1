package io.juhui.platform.media;

import io.juhui.testing.Http;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Uploads written by hand, byte by byte. */
record Uploads(Http http, String token) {

    private static final String BOUNDARY = "juhui-hostile-boundary";

    /** {@code fileName} goes out as it is, between the quotes of the header. */
    Http.Answer send(String fileName, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nREVIEW\r\n--" + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                                + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return raw(out.toByteArray());
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
        return http.send(HttpRequest.newBuilder(URI.create(http.base() + "/api/media"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }
}
