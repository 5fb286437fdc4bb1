package io.juhui.platform.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server programs, unpacked once from their jar. PostgreSQL refuses to run as root, so there it is started inside a user
 * namespace of its own.
 */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpack(Path home) throws IOException {
        var done = home.resolve(".unpacked");
        if (!Files.exists(done)) {
            var archive = "/postgres-linux-%s.txz".formatted(architecture());
            try (var resource = PostgresBinaries.class.getResourceAsStream(archive)) {
                if (resource == null) {
                    throw new IllegalStateException(
                            "no embedded PostgreSQL for this system (" + archive + "); give a server with --db URL");
                }
                extract(
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource))),
                        home);
            }
            Files.createFile(done);
        }
        return new PostgresBinaries(home.toAbsolutePath());
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    private static void extract(TarArchiveInputStream tar, Path home) throws IOException {
        try (tar) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("archive entry leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(
                            target,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    void runUnprivileged(List<String> command, String purpose) {
        run(unprivileged(command), purpose);
    }

    Process startUnprivileged(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(unprivileged(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    void run(List<String> command, String purpose) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("could not " + purpose + ": " + output.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + purpose, e);
        }
    }

    private List<String> unprivileged(List<String> command) {
        var full = new ArrayList<String>();
        if (isRoot()) {
            full.addAll(List.of("unshare", "-U"));
        } else {
            full.add("env");
        }
        // A session of its own keeps a Ctrl-C at the terminal from stopping the database before the application.
        full.add("setsid");
        full.add(home.resolve("bin").resolve(command.getFirst()).toString());
        full.addAll(command.subList(1, command.size()));
        return full;
    }

    private static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
