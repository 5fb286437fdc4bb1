package io.juhui.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Problem;
import io.juhui.testing.Promptly;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Files that are broken, or lie about their size: taken or refused, soon and in little room. */
class BrokenFilesTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    @DisplayName("S02 R12 像素炸弹、压缩炸弹、文本块炸弹：不占内存，很快拒绝或只解出该有的像素")
    void unpacksNoBomb() {
        for (var bomb : List.of(
                HostileFiles.bomb(20_000, 20_000, 0, "IDAT"),
                HostileFiles.bomb(Integer.MAX_VALUE, 1, 0, "IDAT"),
                HostileFiles.bomb(1, Integer.MAX_VALUE, 1, "IDAT"),
                HostileFiles.bomb(0, 0, 0, "IDAT"),
                HostileFiles.bomb(-1, 5, 0, "IDAT"),
                HostileFiles.bomb(10, 10, 0, "IDAT"),
                HostileFiles.bomb(10, 10, 1, "IDAT"),
                HostileFiles.bomb(10, 10, 0, "zTXt"),
                HostileFiles.bomb(10, 10, 0, "iTXt"),
                HostileFiles.bomb(10, 10, 0, "iCCP"))) {
            assertTakenOrRefused("a bomb", bomb);
        }
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    @Test
    @DisplayName("S02 截断的、改坏的图片和视频：收下或拒绝，从不出错，从不挂起")
    void answersBrokenFilesSoundly() throws IOException {
        var random = new Random(20_261_122);
        var sound = List.of(
                HostileFiles.picture("jpeg", 120, 80), HostileFiles.picture("png", 120, 80), HostileFiles.mp4(8, 12));
        for (int i = 0; i < 600; i++) {
            var file = sound.get(i % sound.size()).clone();
            var broken = random.nextBoolean() ? HostileFiles.part(file, 0, random.nextInt(file.length)) : file;
            for (int flips = random.nextInt(1, 6); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertTakenOrRefused("seeded " + i, broken);
        }
    }

    @Test
    @DisplayName("S02 视频盒子的长度溢出、为负、为零、越界：拒绝")
    void refusesBoxesThatLieAboutTheirLength() {
        for (var size : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 24, -1, 0, 7, 1L << 40}) {
            var lying = ByteBuffer.allocate(24 + 16 + 12 + 8)
                    .put(HostileFiles.mp4(8, 12), 0, 24)
                    .putInt(1)
                    .put("moov".getBytes(StandardCharsets.US_ASCII))
                    .putLong(size)
                    .putInt(12)
                    .put("mdatdata".getBytes(StandardCharsets.US_ASCII))
                    .array();
            assertThat(isMp4(lying)).as("size %d", size).isFalse();
        }
        assertThat(isMp4(HostileFiles.mp4(8, 12))).isTrue();
    }

    private static boolean isMp4(byte[] file) {
        return Mp4.isMp4(new ByteArrayResource(file), file.length);
    }

    private static void assertTakenOrRefused(String which, byte[] file) {
        Promptly.within(Duration.ofSeconds(2), which, () -> {
            var before = allocated();
            try {
                if (!isMp4(file)) {
                    UploadedPicture.read(new ByteArrayResource(file), file.length, UploadedPicture::full);
                }
            } catch (Problem refused) {
                assertThat(refused.code()).as(which).isIn(MediaProblem.TOO_LARGE, MediaProblem.NOT_AN_IMAGE);
            }
            assertThat(allocated() - before).as(which).isLessThan(64 * MEGABYTE);
            return which;
        });
    }
}
