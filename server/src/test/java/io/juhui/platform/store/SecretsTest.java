package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @RepeatedTest(50)
    void areWholeAndTheSameForAllWhoAskAtOnce(@TempDir Path data) throws InterruptedException {
        var secrets = Secrets.of(data);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> ask = () -> secrets.get("database");
            var first = threads.invokeAll(Collections.nCopies(8, ask)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(first).allMatch(secret -> secret.length() == 43).containsOnly(first.getFirst());
        }
    }

    @Test
    void areForTheOwnerAloneAndLeaveNothingBeside(@TempDir Path data) throws IOException {
        Secrets.of(data).get("database");

        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files).containsExactly(data.resolve("secrets/database"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/database"))))
                .isEqualTo("rw-------");
    }
}
