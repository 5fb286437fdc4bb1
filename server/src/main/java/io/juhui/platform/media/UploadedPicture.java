package io.juhui.platform.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A JPEG or PNG decoded and written anew in two sizes: what else the bytes carried (EXIF with its place and date, scripts, a
 * second file) is gone. The dimensions are read before a pixel is decoded, so a bomb of pixels costs nothing.
 */
record UploadedPicture(Written full, Written thumbnail) {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int FULL = 1_600;
    private static final int THUMBNAIL = 480;
    private static final float QUALITY = 0.86f;
    private static final Semaphore DECODERS = new Semaphore(2);

    record Written(byte[] bytes, String contentType, int width, int height) {}

    static UploadedPicture read(byte[] bytes) {
        var format = format(bytes);
        DECODERS.acquireUninterruptibly();
        try {
            var turned = turn(decode(bytes, format), format.equals("jpeg") ? Exif.orientation(bytes) : 1);
            var full = scale(turned, FULL);
            return new UploadedPicture(write(full), write(scale(full, THUMBNAIL)));
        } catch (IOException | RuntimeException e) {
            throw e instanceof io.juhui.kernel.Problem problem ? problem : MediaProblem.NOT_AN_IMAGE.problem();
        } finally {
            DECODERS.release();
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

    private static BufferedImage decode(byte[] bytes, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        var reader = readers.next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw MediaProblem.TOO_LARGE
                        .problem()
                        .with("pixels", width * height)
                        .with("mostPixels", MOST_PIXELS);
            }
            var parameters = reader.getDefaultReadParam();
            var step = (int) Math.max(1, Math.max(width, height) / (2 * FULL));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
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

    private static BufferedImage scale(BufferedImage image, int most) {
        var largest = Math.max(image.getWidth(), image.getHeight());
        if (largest <= most) {
            return draw(image, image.getWidth(), image.getHeight(), new AffineTransform());
        }
        var current = image;
        while (Math.max(current.getWidth(), current.getHeight()) > most * 2) {
            current = resize(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return resize(
                current,
                Math.max(1, Math.round(image.getWidth() * (float) most / largest)),
                Math.max(1, Math.round(image.getHeight() * (float) most / largest)));
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
