package io.juhui.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small files that are large once they are looked at. */
final class Bombs {

    private static final int MEGA = 1 << 20;

    private Bombs() {}

    /** A whole PNG of one colour; {@code kind} is 2 for RGB and 6 for RGBA, {@code interlaced} comes in seven passes. */
    static byte[] png(int side, int bits, int kind, boolean interlaced) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put(new byte[] {(byte) bits, (byte) kind, 0, 0, (byte) (interlaced ? 1 : 0)})
                        .array());
        var pixel = (kind == 6 ? 4 : 3) * bits / 8;
        chunk(out, "IDAT", zeros(((long) pixel * side + 8) * side)); // a few bytes over, for the passes' filters
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A JPEG in many passes, all of which a decoder must keep until the last. */
    static byte[] progressive(int side) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null,
                    new IIOImage(new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR), null, null),
                    parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Boxes of a video that add up, with nothing in them. */
    static byte[] video(int megabytes) {
        var mdat = megabytes * MEGA;
        return ByteBuffer.allocate(24 + 8 + mdat)
                .putInt(24)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("isomiso2".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .putInt(mdat)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] zeros(long count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            var block = new byte[MEGA];
            for (var left = count; left > 0; left -= block.length) {
                packed.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
