package io.juhui.platform.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small pictures of one colour whose samples mean something else than those of screens do. */
final class ColourfulFiles {

    private static final int SIDE = 64;
    private static final List<String> TAGS =
            List.of("wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "desc", "cprt");

    private ColourfulFiles() {}

    /** Display P3 with a gamma of 2.2. */
    static byte[] displayP3() {
        return profile(new double[] {0.5151, 0.2412, -0.0011}, new double[] {0.2919, 0.6922, 0.0419}, new double[] {
            0.1572, 0.0666, 0.7841
        });
    }

    static byte[] adobeRgb() {
        return profile(new double[] {0.6097, 0.3111, 0.0195}, new double[] {0.2053, 0.6257, 0.0609}, new double[] {
            0.1492, 0.0632, 0.7446
        });
    }

    static byte[] png(int rgb, byte[] profile) throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(image(rgb), "png", plain);
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("a profile\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new DeflaterOutputStream(packed, new Deflater())) {
            deflated.write(profile);
        }
        return spliced(plain.toByteArray(), 33, chunk("iCCP", packed.toByteArray()));
    }

    static byte[] jpeg(int rgb, byte[] profile) throws IOException {
        return spliced(written(new IIOImage(image(rgb), null, null)), 2, segment(profile));
    }

    /** @param transform of Adobe's segment; none without one */
    static byte[] inks(int[] samples, int transform) throws IOException {
        var raster = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
        for (int i = 0; i < SIDE * SIDE; i++) {
            raster.setPixel(i % SIDE, i / SIDE, samples);
        }
        var plain = written(new IIOImage(raster, null, null));
        var adobe = new byte[] {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        adobe[15] = (byte) transform;
        return transform < 0 ? plain : spliced(plain, 2, adobe);
    }

    /** Two samples a pixel: how bright, and how much of it covers. */
    static byte[] greyWithAlpha(int grey) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed, new Deflater())) {
            for (int y = 0; y < SIDE; y++) {
                deflated.write(0);
                for (int x = 0; x < SIDE; x++) {
                    deflated.write(new byte[] {(byte) grey, (byte) 0xff});
                }
            }
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put(new byte[] {8, 4, 0, 0, 0});
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", packed.toByteArray()));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static BufferedImage image(int rgb) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, rgb);
        }
        return image;
    }

    private static byte[] written(IIOImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(1);
            writer.write(null, image, parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] segment(byte[] profile) {
        return ByteBuffer.allocate(18 + profile.length)
                .putShort((short) 0xffe2)
                .putShort((short) (16 + profile.length))
                .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .put(profile)
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] spliced(byte[] file, int at, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }

    /** The smallest there is: three primaries, one curve, the white that all profiles speak of. */
    private static byte[] profile(double[]... primaries) {
        var contents = new ArrayList<byte[]>();
        contents.add(xyz(0.9642, 1, 0.8249));
        for (var primary : primaries) {
            contents.add(xyz(primary[0], primary[1], primary[2]));
        }
        var curve = content("curv", 16).putInt(1).putShort((short) 0x0233).array();
        contents.addAll(List.of(curve, curve, curve));
        contents.add(content("desc", 104).putInt(1).array());
        contents.add(content("text", 12).array());
        int begin = 128 + 4 + 12 * TAGS.size();
        var size = begin + contents.stream().mapToInt(one -> one.length).sum();
        var whole = ByteBuffer.allocate(size).putInt(size).putInt(0).putInt(0x02400000);
        whole.put("mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
        whole.put(36, "acsp".getBytes(StandardCharsets.US_ASCII));
        whole.position(68).putInt(0xf6d6).putInt(0x10000).putInt(0xd32d);
        whole.position(128).putInt(TAGS.size());
        for (int i = 0; i < TAGS.size(); i++) {
            whole.put(TAGS.get(i).getBytes(StandardCharsets.US_ASCII))
                    .putInt(begin)
                    .putInt(contents.get(i).length);
            whole.put(begin, contents.get(i));
            begin += contents.get(i).length;
        }
        return whole.array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return content("XYZ ", 20)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static ByteBuffer content(String kind, int size) {
        return ByteBuffer.allocate(size)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65_536);
    }
}
