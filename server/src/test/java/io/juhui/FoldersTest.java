package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A folder is read as a whole: one of more than forty files lacks a noun. */
class FoldersTest {

    private static final int MOST = 40;

    @Test
    void keepsEveryFolderOfMainCodeSmallEnoughToRead() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var sizes = files.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

            assertThat(sizes)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(
                            (folder, size) -> assertThat(size).as("%s", folder).isLessThanOrEqualTo(MOST));
        }
    }
}
