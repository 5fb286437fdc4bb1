package io.juhui.platform.media;

import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Colours as a browser shows them, some rows at a time: of wider gamuts by their profile, of four inks with or without one. */
final class ScreenColours {

    private static final int ROWS = 32;
    private static final int ADOBE = 0xee;
    private static final int ADOBE_YCCK = 2;

    private ScreenColours() {}

    /** The samples of a PNG are those of its profile, which the platform does not apply. */
    static BufferedImage ofPng(BufferedImage image, byte[] file) {
        var screen = Icc.toScreen(file, 3);
        if (screen.isEmpty()) {
            return image;
        }
        var alpha = image.getColorModel().hasAlpha();
        var width = image.getWidth();
        var target = new BufferedImage(
                width, image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y += ROWS) {
            var rows = Math.min(ROWS, image.getHeight() - y);
            var argb = image.getRGB(0, y, width, rows, null, 0, width);
            var strip = bytes(width, rows, 3);
            strip.setPixels(0, 0, width, rows, samples(argb));
            put(target, y, convert(screen.get(), strip), argb);
        }
        return target;
    }

    /** Four inks, as they are kept in JPEGs: what is left of the light, not what is printed. */
    static BufferedImage ofInks(Raster inks, byte[] file) {
        var width = inks.getWidth();
        var target = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        var screen = Icc.toScreen(file, 4);
        var ycck = adobe(file) == ADOBE_YCCK;
        for (int y = 0; y < inks.getHeight(); y += ROWS) {
            var rows = Math.min(ROWS, inks.getHeight() - y);
            var light = inks.getPixels(0, y, width, rows, (int[]) null);
            if (ycck) {
                toInks(light);
            }
            put(target, y, screen(light, width, rows, screen), new int[0]);
        }
        return target;
    }

    private static Raster screen(int[] light, int width, int rows, Optional<ColorConvertOp> profile) {
        if (profile.isPresent()) {
            var strip = bytes(width, rows, 4);
            for (int i = 0; i < light.length; i++) {
                light[i] = 255 - light[i];
            }
            strip.setPixels(0, 0, width, rows, light);
            return convert(profile.get(), strip);
        }
        var rgb = new int[light.length / 4 * 3];
        for (int i = 0; i < light.length / 4; i++) {
            for (int band = 0; band < 3; band++) {
                rgb[i * 3 + band] = (light[i * 4 + band] * light[i * 4 + 3] + 127) / 255;
            }
        }
        var strip = bytes(width, rows, 3);
        strip.setPixels(0, 0, width, rows, rgb);
        return strip;
    }

    /** Brightness and two differences of colour, by the constants of JFIF. */
    private static void toInks(int[] ycck) {
        for (int i = 0; i < ycck.length; i += 4) {
            double y = ycck[i];
            double blue = ycck[i + 1] - 128;
            double red = ycck[i + 2] - 128;
            ycck[i] = 255 - within(y + 1.402 * red);
            ycck[i + 1] = 255 - within(y - 0.344136 * blue - 0.714136 * red);
            ycck[i + 2] = 255 - within(y + 1.772 * blue);
        }
    }

    private static int within(double sample) {
        return (int) Math.round(Math.clamp(sample, 0, 255));
    }

    /** What Adobe's segment says of the samples; nothing said means inks as they are. */
    private static int adobe(byte[] jpeg) {
        return Jpeg.segments(jpeg).stream()
                .filter(segment -> segment.marker() == ADOBE
                        && segment.length() >= 12
                        && jpeg[segment.at()] == 'A'
                        && jpeg[segment.at() + 1] == 'd')
                .mapToInt(segment -> jpeg[segment.at() + 11])
                .findFirst()
                .orElse(0);
    }

    private static int[] samples(int[] argb) {
        var samples = new int[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            samples[i * 3] = argb[i] >> 16 & 0xff;
            samples[i * 3 + 1] = argb[i] >> 8 & 0xff;
            samples[i * 3 + 2] = argb[i] & 0xff;
        }
        return samples;
    }

    private static Raster convert(ColorConvertOp profile, Raster strip) {
        return profile.filter(strip, bytes(strip.getWidth(), strip.getHeight(), 3));
    }

    /** With the transparency of what was there, if it had some. */
    private static void put(BufferedImage target, int y, Raster strip, int[] before) {
        var rgb = strip.getPixels(0, 0, strip.getWidth(), strip.getHeight(), (int[]) null);
        var out = new int[rgb.length / 3];
        for (int i = 0; i < out.length; i++) {
            var opaque = before.length == 0 ? 0xff000000 : before[i] & 0xff000000;
            out[i] = opaque | rgb[i * 3] << 16 | rgb[i * 3 + 1] << 8 | rgb[i * 3 + 2];
        }
        target.setRGB(0, y, strip.getWidth(), strip.getHeight(), out, 0, strip.getWidth());
    }

    private static WritableRaster bytes(int width, int height, int bands) {
        return Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, width, height, bands, null);
    }
}
