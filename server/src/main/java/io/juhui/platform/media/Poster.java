package io.juhui.platform.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What stands for a video until it plays, drawn once: no decoder of video runs in the shop. */
final class Poster {

    static final String NAME = "videoposter.png";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private Poster() {}

    static byte[] png() {
        return Drawn.PNG;
    }

    private static final class Drawn {
        static final byte[] PNG = draw();
    }

    private static byte[] draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xFFF0EA), WIDTH, HEIGHT, new Color(0xFFCCC4)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setPaint(new Color(0xE5432A));
        pen.fillOval(WIDTH / 2 - 48, HEIGHT / 2 - 48, 96, 96);
        pen.setPaint(Color.WHITE);
        pen.fill(new Polygon(
                new int[] {WIDTH / 2 - 14, WIDTH / 2 - 14, WIDTH / 2 + 24},
                new int[] {HEIGHT / 2 - 22, HEIGHT / 2 + 22, HEIGHT / 2},
                3));
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
