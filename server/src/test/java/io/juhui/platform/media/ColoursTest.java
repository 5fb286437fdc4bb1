package io.juhui.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** Uploaded pictures look as they look in a browser, whatever their samples mean. */
class ColoursTest {

    private static final int ORANGE = 0xdc5028;
    private static final int GREEN = 0x3cb450;

    @Test
    void showsAWideGamutAsAScreenDoes() throws IOException {
        shows(ColourfulFiles.png(ORANGE, ColourfulFiles.displayP3()), 0xef4000);
        shows(ColourfulFiles.jpeg(ORANGE, ColourfulFiles.displayP3()), 0xef4000);
        shows(ColourfulFiles.png(0x808080, ColourfulFiles.displayP3()), 0x808080);
    }

    @Test
    void showsAdobeRgbAsAScreenDoes() throws IOException {
        var png = shown(ColourfulFiles.png(GREEN, ColourfulFiles.adobeRgb()));
        var jpeg = shown(ColourfulFiles.jpeg(GREEN, ColourfulFiles.adobeRgb()));

        assertThat(png >> 16 & 0xff)
                .as("red, of which this green has none on a screen")
                .isLessThan(0x10);
        near(jpeg, png);
    }

    @Test
    void keepsTransparencyBesideAProfile() throws IOException {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0xff112233);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);

        var kept = ScreenColours.ofPng(
                ImageIO.read(new ByteArrayInputStream(out.toByteArray())),
                ColourfulFiles.png(ORANGE, ColourfulFiles.displayP3()));

        assertThat(kept.getRGB(0, 0) >>> 24).isZero();
        assertThat(kept.getRGB(3, 3) >>> 24).isEqualTo(0xff);
    }

    /** Samples are what is left of the light; Adobe's 2 says that three of them are a brightness and two differences. */
    @ParameterizedTest
    @CsvSource({
        "-1, 35, 175, 215, 255, 23afd7",
        "0, 35, 175, 215, 255, 23afd7",
        "0, 200, 100, 50, 128, 643219",
        "2, 35, 175, 215, 255, 62ff89"
    })
    void showsInksAsAScreenDoes(int transform, int c, int m, int y, int k, String rgb) throws IOException {
        shows(ColourfulFiles.inks(new int[] {c, m, y, k}, transform), Integer.parseInt(rgb, 16));
    }

    @Test
    void showsABrokenProfileAsNone() throws IOException {
        shows(ColourfulFiles.png(ORANGE, new byte[500]), ORANGE);
    }

    @Test
    void keepsGreyWithTransparencyAsDarkAsItWas() throws IOException {
        shows(ColourfulFiles.greyWithAlpha(100), 0x646464);
    }

    @Test
    void reckonsWhatAPictureInPassesKeepsUntilTheLast() {
        var head = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc2, 0, 8, 8, 0, 1, 0, 1, 3, 0, 0};

        assertThat(Jpeg.keptForPasses(head, 1_000_000)).isEqualTo(6_000_000);
        head[3] = (byte) 0xc0;
        assertThat(Jpeg.keptForPasses(head, 1_000_000)).isZero();
    }

    private static void shows(byte[] file, int rgb) throws IOException {
        near(shown(file), rgb);
    }

    private static void near(int shown, int rgb) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(shown >> shift & 0xff)
                    .as("%06x for %06x", shown & 0xffffff, rgb)
                    .isBetween(Math.max(0, (rgb >> shift & 0xff) - 4), (rgb >> shift & 0xff) + 4);
        }
    }

    private static int shown(byte[] file) throws IOException {
        var kept = UploadedPicture.read(new ByteArrayResource(file), file.length, UploadedPicture::full);
        return ImageIO.read(new ByteArrayInputStream(kept.bytes())).getRGB(10, 10);
    }
}
