package io.juhui.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

/** What decoding costs and what comes out of it. */
class DecodingTest {

    @TempDir
    Path folder;

    @Test
    void decodesAHugePictureOfSixteenBitsInALittleRoom() throws IOException {
        var bomb = HostileFiles.deep(6_320, 6_320);
        var before = allocated();

        var kept = read(bomb);

        assertThat(kept.width()).isEqualTo(1_600);
        assertThat(allocated() - before).isLessThan(200L << 20);
    }

    @Test
    void keepsTheWidthOfATallDetailPicture() throws IOException {
        var kept = read(png(new BufferedImage(750, 6_000, BufferedImage.TYPE_INT_RGB)));

        assertThat(kept.width()).isEqualTo(750);
        assertThat(kept.height()).isEqualTo(6_000);
    }

    @Test
    void keepsGreyAsDarkAsItWas() throws IOException {
        var grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 400; i++) {
            grey.getRaster().setSample(i % 20, i / 20, 0, 100);
        }

        var kept = ImageIO.read(new ByteArrayInputStream(read(png(grey)).bytes()));

        assertThat(kept.getRGB(10, 10) & 0xff).isBetween(97, 103);
    }

    @Test
    void emptiesTheFolderOfUploadsAtStart() throws IOException {
        Files.writeString(folder.resolve("upload_1.tmp"), "left by a crash");

        UploadFolder.emptied(folder);

        assertThat(folder).isEmptyDirectory();
    }

    private static UploadedPicture.Written read(byte[] file) {
        return UploadedPicture.read(new ByteArrayResource(file), file.length, UploadedPicture::full);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }
}
