package io.juhui.platform.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;

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

    /** Looks at the boxes' heads alone, wherever the file lies. */
    static boolean isMp4(InputStreamSource file, long length) {
        try (var in = file.getInputStream()) {
            var head = in.readNBytes(16);
            return looksLikeOne(head) && boxesFit(head, in, length);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean boxesFit(byte[] first, InputStream in, long length) throws IOException {
        var seen = new HashSet<String>();
        var head = first;
        long at = 0;
        for (int i = 0; i < MOST_BOXES && head.length >= 8; i++) {
            var size = size(head, length - at);
            if (size < 8 || size > length - at) { // the other way round, a size near 2^63 would overflow
                return false;
            }
            seen.add(text(head, 4));
            at += size;
            if (at == length) {
                break;
            }
            head = next(head, size, in);
        }
        return at == length && seen.contains("moov") && seen.contains("mdat");
    }

    /** The first sixteen bytes of the box behind one of {@code size}; a box may be shorter than what was read of it. */
    private static byte[] next(byte[] head, long size, InputStream in) throws IOException {
        if (size >= head.length) {
            in.skipNBytes(size - head.length);
            return in.readNBytes(16);
        }
        var rest = Arrays.copyOfRange(head, (int) size, head.length);
        var more = in.readNBytes(16 - rest.length);
        var joined = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, joined, rest.length, more.length);
        return joined;
    }

    private static long size(byte[] head, long left) {
        var buffer = ByteBuffer.wrap(head);
        var size = Integer.toUnsignedLong(buffer.getInt(0));
        if (size == 1 && head.length >= 16) {
            return buffer.getLong(8);
        }
        return size == 0 ? left : size;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
