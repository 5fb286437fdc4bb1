package io.juhui.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * A JSON answer serialised and compressed once and sent many times: what a read of a snapshot costs is a lookup and a copy. The
 * ETag is a digest of the bytes.
 */
final class Rendered {

    private static final int WORTH_COMPRESSING = 1_024;

    /** Headers of the request that decide the answer; {@link Repeats} tells requests apart by the language too. */
    private static final String DECIDING = HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private final byte[] plain;
    private final Optional<byte[]> gzip;
    private final String etag;

    private Rendered(byte[] plain, Optional<byte[]> gzip, String etag) {
        this.plain = plain;
        this.gzip = gzip;
        this.etag = etag;
    }

    static Rendered of(byte[] json) {
        var crc = new CRC32C();
        crc.update(json);
        var etag = "\"" + Long.toHexString(crc.getValue()) + Integer.toHexString(Arrays.hashCode(json)) + "\"";
        return new Rendered(
                json, json.length < WORTH_COMPRESSING ? Optional.empty() : Optional.of(compress(json)), etag);
    }

    int size() {
        return plain.length + gzip.map(bytes -> bytes.length).orElse(0);
    }

    /** 304 when the caller has these bytes already, compressed when it can read that. */
    void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.VARY, DECIDING);
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/json");
        var accepts = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var compressed = gzip.isPresent() && accepts != null && accepts.contains("gzip");
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var body = compressed ? gzip.get() : plain;
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] compress(byte[] json) {
        var out = new ByteArrayOutputStream(json.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
