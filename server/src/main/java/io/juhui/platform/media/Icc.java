package io.juhui.platform.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The colour profile that a file carries, where the platform does not look at it: that of a PNG, and of a JPEG of four inks. */
final class Icc {

    /** Those of printing presses have half a megabyte, some two. */
    private static final int MOST = 4 << 20;

    private static final int APP2 = 0xe2;
    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private Icc() {}

    /** From the profile in the file to what screens show; nothing when there is none that fits, as browsers do. */
    static Optional<ColorConvertOp> toScreen(byte[] file, int components) {
        try {
            var found = file[0] == (byte) 0xff ? ofJpeg(file) : ofPng(file);
            if (found.length == 0) {
                return Optional.empty();
            }
            var profile = ICC_Profile.getInstance(found);
            return profile.getNumComponents() == components
                    ? Optional.of(new ColorConvertOp(
                            new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | CMMException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /** In pieces of one segment each, in their order. */
    private static byte[] ofJpeg(byte[] file) {
        var whole = new ByteArrayOutputStream();
        for (var segment : Jpeg.segments(file)) {
            var from = segment.at() + NAME.length + 2; // which of how many comes in between
            var length = segment.length() - NAME.length - 2;
            if (segment.marker() == APP2
                    && length > 0
                    && Arrays.equals(file, segment.at(), segment.at() + NAME.length, NAME, 0, NAME.length)
                    && whole.size() + length <= MOST) {
                whole.write(file, from, length);
            }
        }
        return whole.toByteArray();
    }

    private static byte[] ofPng(byte[] file) throws IOException {
        var bytes = ByteBuffer.wrap(file);
        int at = 8;
        while (at + 12 <= file.length) {
            int length = bytes.getInt(at);
            var kind = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            if (length < 0 || length > file.length - at - 12 || kind.equals("IDAT")) {
                return new byte[0];
            }
            if (kind.equals("iCCP")) {
                return unpacked(file, at + 8, length);
            }
            at += 12 + length;
        }
        return new byte[0];
    }

    /** Behind a name, a zero and the kind of packing; no more of it than a profile may have. */
    private static byte[] unpacked(byte[] file, int from, int length) throws IOException {
        int start = from;
        while (file[start] != 0) {
            start++;
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(file, start + 2, from + length - start - 2))) {
            var profile = in.readNBytes(MOST + 1);
            return profile.length > MOST ? new byte[0] : profile;
        }
    }
}
