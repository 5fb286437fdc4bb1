package io.juhui.e2e;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures to upload. */
final class Pictures {

    private static final int SIDE = 900;

    private Pictures() {}

    /** Something red and round on something rosy, as PNG. */
    static byte[] apple() throws IOException {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xFFE6E2), SIDE, SIDE, new Color(0xFFCCC4)));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(new Color(0xC8321F));
        pen.fillOval(200, 220, 500, 500);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
