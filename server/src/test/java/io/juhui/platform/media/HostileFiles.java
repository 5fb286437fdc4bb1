package io.juhui.platform.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that no program makes, and the sound ones they are made from. */
final class HostileFiles {

    private HostileFiles() {}

    private static final byte[] BOMB = packed(128L << 20);

    /** A PNG whose header says one size, and that carries a chunk which unpacks to 128 MB. */
    static byte[] bomb(int width, int height, int interlaced, String chunk) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(width, height, interlaced));
        var named = switch (chunk) {
            case "zTXt" -> "Comment\0\0";
            case "iTXt" -> "Comment\0\u0001\0\0\0";
            case "iCCP" -> "icc\0\0";
            default -> "";
        };
        write(out, chunk, joined(named.getBytes(StandardCharsets.ISO_8859_1), BOMB));
        if (!chunk.equals("IDAT")) {
            write(out, "IDAT", packed((3L * width + 1) * height));
        }
        write(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** A whole PNG of sixteen bits each for red, green, blue and alpha, all of them nothing. */
    static byte[] deep(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {16, 6, 0, 0, 0})
                .array();
        write(out, "IHDR", header);
        write(out, "IDAT", packed((8L * width + 1) * height));
        write(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** How a PNG of this size begins, and nothing behind it. */
    static byte[] header(int width, int height, int interlaced) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, (byte) interlaced})
                .array();
        write(out, "IHDR", header);
        return out.toByteArray();
    }

    private static byte[] packed(long zeros) {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out, new Deflater(6))) {
            var block = new byte[1 << 16];
            for (var left = zeros; left > 0; left -= block.length) {
                deflated.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String kind, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    static byte[] mp4(int moov, int mdat) {
        return ByteBuffer.allocate(24 + moov + mdat)
                .putInt(24)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("isomiso2".getBytes(StandardCharsets.US_ASCII))
                .putInt(moov)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .putInt(mdat)
                .put("mdatdata".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    static byte[] part(byte[] whole, int from, int to) {
        return Arrays.copyOfRange(whole, from, to);
    }
}
