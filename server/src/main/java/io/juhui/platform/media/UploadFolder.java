package io.juhui.platform.media;

import io.juhui.platform.store.DataFolder;
import io.juhui.platform.store.Mode;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where uploads lie until they are kept or refused: a folder of our own beside the kept files, so keeping is a rename. A crash may
 * leave some; the next start empties it.
 */
record UploadFolder(Path path) {

    private static final long MOST_FILE = 64L << 20;
    private static final long MOST_REQUEST = 66L << 20;

    static UploadFolder emptied(Path path) {
        try {
            Files.createDirectories(path);
            try (var left = Files.list(path)) {
                for (var file : left.filter(Files::isRegularFile).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return new UploadFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        /** A guest runs beside a shop that serves, whose uploads are not left over. */
        @Bean
        UploadFolder uploadFolder(DataFolder data, @Value("${juhui.mode:serve}") Mode mode) {
            var path = data.path().resolve("uploads");
            return mode.guest() ? new UploadFolder(path) : emptied(path);
        }

        /** Every part goes to the disk, however small. */
        @Bean
        MultipartConfigElement multipartConfigElement(UploadFolder uploads) {
            return new MultipartConfigElement(uploads.path().toString(), MOST_FILE, MOST_REQUEST, 0);
        }
    }
}
