package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A packaged shop as {@code ./juhui up} runs it, with a look at its memory and at what lies on its disk. */
final class BesiegedShop implements AutoCloseable {

    /** Half of what it may have: what is left after a collection was truly held. */
    private static final long MOST_HELD_KILOBYTES = 256 << 10;

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    final PackagedServer server;
    private final Path spool;

    BesiegedShop() throws IOException {
        var data = PackagedServer.freshData();
        spool = Files.createDirectories(data.resolve("tmp"));
        server = PackagedServer.start(data, List.of("-Djava.io.tmpdir=" + spool), List.of("--juhui.demo=none"));
    }

    /** What is kept of uploads. */
    long kept() throws IOException {
        return files(server.data().resolve("media"));
    }

    /** Whatever was sent in the meantime: the process lives, holds little, and nothing half done lies about. */
    void standsAsBefore() throws IOException {
        assertThat(server.isAlive()).as("the shop lives").isTrue();
        assertThat(files(server.data().resolve("uploads")))
                .as("left of uploads")
                .isZero();
        assertThat(files(spool)).as("left in the temporary folder").isZero();
        assertThat(heldKilobytes()).as("held after a collection").isLessThan(MOST_HELD_KILOBYTES);
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("hsperfdata"))
                    .count();
        }
    }

    private long heldKilobytes() throws IOException {
        jcmd("GC.run");
        var told = USED.matcher(jcmd("GC.heap_info"));
        long used = 0;
        for (int i = 0; i < 2 && told.find(); i++) { // young and old; what follows is the classes'
            used += Long.parseLong(told.group(1));
        }
        assertThat(used).isPositive();
        return used;
    }

    private String jcmd(String command) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return told;
    }

    @Override
    public void close() {
        server.close();
    }
}
