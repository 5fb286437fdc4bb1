package io.juhui.platform.media;

import java.util.ArrayList;
import java.util.List;

/** The segments before the picture of a JPEG, as far as they hold together. */
final class Jpeg {

    private static final int START_OF_SCAN = 0xda;
    private static final int PROGRESSIVE = 0xc2;
    private static final int MOST = 1_000;
    private static final int BYTES_A_COEFFICIENT = 2;

    private Jpeg() {}

    /** @param at where its content begins */
    record Segment(int marker, int at, int length) {}

    static List<Segment> segments(byte[] file) {
        var segments = new ArrayList<Segment>();
        int at = 2;
        while (at + 4 <= file.length && file[at] == (byte) 0xff && segments.size() < MOST) {
            var marker = file[at + 1] & 0xff;
            var length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > file.length) {
                break;
            }
            segments.add(new Segment(marker, at + 4, length - 2));
            at += 2 + length;
        }
        return segments;
    }

    /**
     * What a decoder keeps outside the heap until the last pass of a picture that comes in passes: all of it, however little of it
     * is wanted.
     */
    static long keptForPasses(byte[] head, long pixels) {
        return segments(head).stream()
                .filter(segment -> segment.marker() == PROGRESSIVE && segment.length() > 5)
                .mapToLong(segment -> pixels * head[segment.at() + 5] * BYTES_A_COEFFICIENT)
                .findFirst()
                .orElse(0);
    }
}
