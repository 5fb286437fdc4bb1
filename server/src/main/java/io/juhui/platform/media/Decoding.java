package io.juhui.platform.media;

import io.juhui.platform.web.WebProblem;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;

/** Bounds the bytes of all pictures that are being decoded, whatever their format: the permit comes before the pixels (S02). */
final class Decoding {

    private static final int KILO = 1 << 10;
    private static final int MOST = 128 * KILO;
    private static final double MOST_DECODED = 40 << 20;
    private static final int WAIT_SECONDS = 20;
    private static final Semaphore KILOBYTES = new Semaphore(MOST, true);

    private Decoding() {}

    interface Permit extends AutoCloseable {
        @Override
        void close();
    }

    /** The file, its pixels, and the same again while they are scaled; waits its turn, and not for ever. */
    static Permit permit(long file, long decoded) {
        var most = (int) Math.min(MOST, (file + 2 * decoded) / KILO + 1);
        try {
            if (!KILOBYTES.tryAcquire(most, WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebProblem.OVERLOADED.problem().with("retryAfterSeconds", 1);
        }
        return () -> KILOBYTES.release(most);
    }

    /** Every so many pixels one is read, so that no picture takes more than its share. */
    static int step(ImageReader reader) throws IOException {
        return (int) Math.max(1, Math.ceil(Math.sqrt(whole(reader) / MOST_DECODED)));
    }

    static long bytes(ImageReader reader, byte[] head) throws IOException {
        try {
            var step = step(reader);
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return whole(reader) / step / step + Jpeg.keptForPasses(head, pixels) / 2; // the permit counts it twice
        } finally {
            reader.dispose();
        }
    }

    private static long whole(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0) * pixel(reader);
    }

    /** Four at least: what is drawn on has four. */
    private static int pixel(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return 8;
        }
        var samples = types.next().getSampleModel();
        return Math.max(4, samples.getNumBands() * samples.getSampleSize(0) / Byte.SIZE);
    }
}
