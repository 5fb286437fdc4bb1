package io.juhui.platform.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;

/** Grey as a browser shows it: the platform takes its samples for linear light and brightens them. */
final class Grey {

    private Grey() {}

    /** The same samples in red, green and blue; what is not grey stays as it is. */
    static BufferedImage plain(BufferedImage image) {
        var raster = image.getRaster();
        var bands = raster.getNumBands();
        var sample = raster.getSampleModel().getSampleSize(0);
        if (bands > 2
                || image.getColorModel() instanceof java.awt.image.IndexColorModel
                || sample < 8
                || raster.getDataBuffer().getDataType() > DataBuffer.TYPE_USHORT) {
            return image;
        }
        var alpha = bands == 2;
        var width = image.getWidth();
        var target = new BufferedImage(
                width, image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var row = new int[width * bands];
        var out = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                var grey = row[x * bands] >> (sample - 8);
                var opaque = alpha ? row[x * bands + 1] >> (sample - 8) : 0xff;
                out[x] = (opaque << 24) | (grey * 0x010101);
            }
            target.setRGB(0, y, width, 1, out, 0, width);
        }
        return target;
    }
}
