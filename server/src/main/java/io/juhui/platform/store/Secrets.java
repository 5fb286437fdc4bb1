package io.juhui.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets made at the first start and kept in {@code <data>/secrets}, readable by the owner alone (Q01). */
public final class Secrets {

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    public static Secrets of(Path data) {
        try {
            var folder = data.resolve("secrets");
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(data);
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new Secrets(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 256 random bits as URL-safe text, the same at every call for one name. */
    public String get(String name) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return get(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The stored secret of that name, or what {@code maker} makes, which is then stored; for what is dear to make. */
    public String getOrMake(String name, Supplier<String> maker) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : get(name, maker.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stored secret of that name, or {@code fresh}, which is then stored: whole, durable, and only once. */
    public String get(String name, String fresh) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                store(file, fresh);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name is given to a file that is written already; what is sealed by a key that a power cut emptied is lost. */
    private void store(Path file, String fresh) throws IOException {
        var part = Files.createTempFile(folder, ".part", ""); // for the owner alone
        try {
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(fresh.getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.createLink(file, part);
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (FileAlreadyExistsException e) {
            // somebody else has made it at the same moment: that one counts
        } finally {
            Files.delete(part);
        }
    }
}
