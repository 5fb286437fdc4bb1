package io.juhui.platform.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Tells an mp4 by its boxes: a known brand first, then boxes that fill the file exactly, a movie and data among them. */
final class Mp4 {

    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "qt  ");
    private static final int MOST_BOXES = 10_000;

    private Mp4() {}

    /** By its first sixteen bytes alone. */
    static boolean looksLikeOne(byte[] head) {
        return head.length >= 16 && text(head, 4).equals("ftyp") && BRANDS.contains(text(head, 8));
    }

    static boolean isMp4(byte[] bytes) {
        if (!looksLikeOne(bytes)) {
            return false;
        }
        var seen = new HashSet<String>();
        long at = 0;
        for (int i = 0; i < MOST_BOXES && at + 8 <= bytes.length; i++) {
            var size = size(bytes, (int) at);
            if (size < 8 || size > bytes.length - at) { // the other way round, a size near 2^63 would overflow
                return false;
            }
            seen.add(text(bytes, (int) at + 4));
            at += size;
        }
        return at == bytes.length && seen.contains("moov") && seen.contains("mdat");
    }

    private static long size(byte[] bytes, int at) {
        var buffer = ByteBuffer.wrap(bytes);
        var size = Integer.toUnsignedLong(buffer.getInt(at));
        if (size == 1 && at + 16 <= bytes.length) {
            return buffer.getLong(at + 8);
        }
        return size == 0 ? bytes.length - at : size;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
