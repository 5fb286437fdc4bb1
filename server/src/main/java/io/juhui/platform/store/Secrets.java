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

/**
 * Secrets made at the first start and kept in {@code <data>/secrets}, readable by the owner alone. One that is empty, short or out
 * of a manual is refused before anything is sealed or signed with it, and the refusal says how to mend it (Q01).
 */
public final class Secrets {

    static final String BACKUP = "put back the file of your backup; it holds what this shop made at its first start";

    private static final int SHORTEST = 32;
    private static final int FEWEST_DIFFERENT = 8;

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
        return requireStrong(folder.resolve(name).toString(), getOrMake(name, Secrets::fresh), SHORTEST, BACKUP);
    }

    private static String fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The stored secret of that name, or what {@code maker} makes, which is then stored: whole, durable, and only once. */
    public String getOrMake(String name, Supplier<String> maker) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                store(file, maker.get());
            }
            var secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                throw new Misconfigured(file + " is empty", BACKUP);
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what can be guessed; {@code what} names it and {@code mend} says what to do. The value itself is never told. */
    public static String requireStrong(String what, String value, int shortest, String mend) {
        if (value.length() < shortest) {
            throw new Misconfigured(
                    "%s has %d characters, at least %d are needed".formatted(what, value.length(), shortest), mend);
        }
        if (value.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new Misconfigured(what + " is a sample or repeats itself", mend);
        }
        return value;
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
