package io.juhui.platform.media;

import io.juhui.platform.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files in {@code <data>/media}, spread over folders by the last two letters of their names. */
@Component
class FolderStore implements MediaStore {

    /** Every name this shop makes; nothing else ever reaches the file system (S05). */
    static final Pattern NAME = Pattern.compile("[0-9a-z]{4,40}(-480)?\\.(jpg|png|webp|mp4)");

    private final Path folder;
    private final UploadFolder uploads;
    private final ReentrantLock turn = new ReentrantLock(true);

    FolderStore(DataFolder data, UploadFolder uploads) {
        this.uploads = uploads;
        this.folder = data.path().resolve("media");
    }

    @Override
    public void put(String name, InputStreamSource bytes, String contentType) {
        try {
            var file = file(name);
            Files.createDirectories(file.getParent());
            var part = Files.createTempFile(uploads.path(), "part", "");
            if (bytes instanceof MultipartFile spooled) {
                spooled.transferTo(part.toFile()); // lies in this folder already: renamed, not copied
            } else {
                write(part, bytes);
            }
            sync(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path part, InputStreamSource bytes) throws IOException {
        try (var in = bytes.getInputStream();
                var out = Files.newOutputStream(part)) {
            in.transferTo(out);
        }
    }

    /**
     * On disk before the row that names it can commit. One after the other: many large files at once would keep the disk from
     * everybody else, the database's commits among them.
     */
    private void sync(Path part) throws IOException {
        turn.lock();
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Optional<Resource> get(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        var file = file(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new FileSystemResource(file))
                : Optional.empty();
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of ours");
        }
        var stem = name.substring(0, name.indexOf('.')).replace("-480", "");
        return folder.resolve(stem.substring(stem.length() - 2)).resolve(name);
    }
}
