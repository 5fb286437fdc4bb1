package io.juhui.platform.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.core.io.InputStreamSource;

/**
 * A JPEG or PNG decoded and written anew in two sizes, in the colours of screens: what else the bytes carried (EXIF with its place and date, scripts, a
 * second file) is gone. The dimensions are read before a pixel is decoded, so a bomb of pixels costs nothing.
 */
record UploadedPicture(Written full, Written thumbnail) {

    private static final long MOST_PIXELS = 64_000_000;
    private static final double MOST_KEPT = 10_000_000;
    /** The size stands near the beginning; a profile or a small picture may come before it. */
    private static final int HEAD = 1 << 20;

    private static final int FULL = 1_600;
    private static final int THUMBNAIL = 480;
    private static final float QUALITY = 0.86f;

    record Written(byte[] bytes, String contentType, int width, int height) {}

    /** What is kept is kept inside, because its bytes count as long as they are held. */
    static <T> T read(InputStreamSource file, long size, Function<UploadedPicture, T> keep) {
        try (var _ = Decoding.permit(size, decoded(file))) {
            return keep.apply(anew(file));
        }
    }

    private static UploadedPicture anew(InputStreamSource file) {
        try {
            var bytes = bytes(file);
            var format = format(bytes);
            var turned = turn(decode(bytes, format), format.equals("jpeg") ? Exif.orientation(bytes) : 1);
            var full = scale(turned, FULL);
            return new UploadedPicture(write(full), write(scale(full, THUMBNAIL)));
        } catch (IOException | RuntimeException e) {
            throw e instanceof io.juhui.kernel.Problem problem ? problem : MediaProblem.NOT_AN_IMAGE.problem();
        }
    }

    /** How many bytes its pixels will take, by the header alone. */
    private static long decoded(InputStreamSource file) {
        try (var in = file.getInputStream()) {
            var head = in.readNBytes(HEAD);
            return Decoding.bytes(reader(head, format(head)), head);
        } catch (IOException | RuntimeException e) {
            throw e instanceof io.juhui.kernel.Problem problem ? problem : MediaProblem.NOT_AN_IMAGE.problem();
        }
    }

    private static String format(byte[] bytes) {
        if (bytes.length > 8 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff) {
            return "jpeg";
        }
        if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "png";
        }
        throw MediaProblem.NOT_AN_IMAGE.problem();
    }

    private static byte[] bytes(InputStreamSource file) throws IOException {
        try (var in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static ImageReader reader(byte[] bytes, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw MediaProblem.TOO_LARGE.problem().with("pixels", pixels).with("mostPixels", MOST_PIXELS);
        }
        return reader;
    }

    private static BufferedImage decode(byte[] bytes, String format) throws IOException {
        var reader = reader(bytes, format);
        try {
            var parameters = reader.getDefaultReadParam();
            var step = Decoding.step(reader);
            parameters.setSourceSubsampling(step, step, 0, 0);
            if (format.equals("jpeg")) {
                return inks(reader)
                        ? ScreenColours.ofInks(reader.readRaster(0, parameters), bytes)
                        : Grey.plain(reader.read(0, parameters));
            }
            return ScreenColours.ofPng(Grey.plain(reader.read(0, parameters)), bytes);
        } finally {
            reader.dispose();
        }
    }

    private static boolean inks(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        return !types.hasNext() || types.next().getNumBands() == 4;
    }

    /** Turns and mirrors by the EXIF orientation, 1..8. */
    private static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return image;
        }
        double w = image.getWidth();
        double h = image.getHeight();
        var transform = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var swapped = orientation >= 5;
        return draw(image, swapped ? (int) h : (int) w, swapped ? (int) w : (int) h, transform);
    }

    /** Within {@code most} each way; what is very tall, a detail picture in pieces, keeps its width instead. */
    private static double factor(BufferedImage image, int most) {
        double width = image.getWidth();
        double height = image.getHeight();
        var side = height > 2 * width ? width : Math.max(width, height);
        return Math.min(1, Math.min(most / side, Math.sqrt(MOST_KEPT / (width * height))));
    }

    private static BufferedImage scale(BufferedImage image, int most) {
        var factor = factor(image, most);
        if (factor >= 1) {
            return draw(image, image.getWidth(), image.getHeight(), new AffineTransform());
        }
        var width = (int) Math.max(1, Math.round(image.getWidth() * factor));
        var height = (int) Math.max(1, Math.round(image.getHeight() * factor));
        var current = image;
        while (current.getWidth() > width * 2L && current.getHeight() > height * 2L) {
            current = resize(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return resize(current, width, height);
    }

    private static BufferedImage resize(BufferedImage image, int width, int height) {
        var w = Math.max(1, width);
        var h = Math.max(1, height);
        return draw(
                image,
                w,
                h,
                AffineTransform.getScaleInstance(w / (double) image.getWidth(), h / (double) image.getHeight()));
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, AffineTransform transform) {
        var alpha = image.getColorModel().hasAlpha();
        var target = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        if (!alpha) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(image, transform, null);
        pen.dispose();
        return target;
    }

    private static Written write(BufferedImage image) throws IOException {
        var alpha = image.getColorModel().hasAlpha();
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(alpha ? "png" : "jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            if (!alpha) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return new Written(out.toByteArray(), alpha ? "image/png" : "image/jpeg", image.getWidth(), image.getHeight());
    }
}
