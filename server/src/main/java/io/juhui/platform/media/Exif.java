package io.juhui.platform.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the one thing of EXIF that must not be lost: which way is up. */
final class Exif {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** 1..8; upright when there is none or it cannot be read. */
    static int orientation(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            int at = 2;
            while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xff) {
                int marker = jpeg[at + 1] & 0xff;
                int length = bytes.getShort(at + 2) & 0xffff;
                if (marker == 0xe1 && length > 16 && bytes.getInt(at + 4) == 0x45786966) {
                    return inside(bytes.slice(at + 10, length - 8));
                }
                if (marker == 0xda) {
                    return UPRIGHT;
                }
                at += 2 + length;
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private static int inside(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
