package io.juhui.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.DataFolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;

class FolderStoreTest {

    @TempDir
    Path data;

    private FolderStore store() throws IOException {
        return new FolderStore(
                new DataFolder(data), new UploadFolder(Files.createDirectories(data.resolve("uploads"))));
    }

    /** An upload that the container has written to the disk; its bytes cannot be read any more. */
    private static final class Spooled extends MockMultipartFile {
        private final Path at;

        Spooled(Path at) throws IOException {
            super("file", Files.readAllBytes(at));
            this.at = at;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            throw new IOException("read once more");
        }

        @Override
        public void transferTo(File to) throws IOException {
            Files.move(at, to.toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void takesASpooledUploadAwayAndCopiesNothing() throws IOException {
        var store = store();
        var spooled = Files.writeString(data.resolve("uploads").resolve("upload_1.tmp"), "film");
        var file = Files.getAttribute(spooled, "unix:ino");

        store.put("abcd.mp4", new Spooled(spooled), "video/mp4");

        var kept = store.get("abcd.mp4").orElseThrow().getFile().toPath();
        assertThat(kept).hasContent("film");
        assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(file);
        assertThat(data.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void keepsBytesThatLieNowhere() throws IOException {
        var store = store();

        store.put("abcd.png", new ByteArrayResource(new byte[] {1, 2, 3}), "image/png");

        assertThat(store.get("abcd.png").orElseThrow().getContentAsByteArray()).containsExactly(1, 2, 3);
        assertThat(data.resolve("uploads")).isEmptyDirectory();
    }
}
