package io.juhui.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * A JSON answer serialised and compressed once and sent many times: what a read of a snapshot costs is a lookup and a copy. The
 * ETag is a digest of the bytes.
 */
public final class Rendered {

    private static final int WORTH_COMPRESSING = 1_024;

    private final byte[] plain;
    private final Optional<byte[]> gzip;
    private final String etag;

    private Rendered(byte[] plain, Optional<byte[]> gzip, String etag) {
        this.plain = plain;
        this.gzip = gzip;
        this.etag = etag;
    }

    public static Rendered of(byte[] json) {
        var crc = new CRC32C();
        crc.update(json);
        var etag = "\"" + Long.toHexString(crc.getValue()) + Integer.toHexString(Arrays.hashCode(json)) + "\"";
        return new Rendered(
                json, json.length < WORTH_COMPRESSING ? Optional.empty() : Optional.of(compress(json)), etag);
    }

    /** 304 when the caller has these bytes already, compressed when it can read that. */
    public ResponseEntity<byte[]> answer(WebRequest request) {
        var head = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(etag)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(304)
                    .cacheControl(CacheControl.noCache())
                    .eTag(etag)
                    .build();
        }
        var accepts = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        head.contentType(MediaType.APPLICATION_JSON);
        if (gzip.isPresent() && accepts != null && accepts.contains("gzip")) {
            return head.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip.get());
        }
        return head.body(plain);
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
