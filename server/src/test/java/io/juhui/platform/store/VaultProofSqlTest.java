package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JuhuiTest
class VaultProofSqlTest {

    @Autowired
    JdbcClient db;

    @Autowired
    DataFolder kept;

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"personal-data", "fingerprints"})
    @DisplayName("Q01 密钥文件丢了：拒绝启动，不会悄悄换一把")
    void refusesToStartWhenASecretIsMissing(String lost) throws IOException {
        restore(Stream.of("personal-data", "fingerprints").filter(name -> !name.equals(lost)));

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("secrets/" + lost)
                .hasMessageContaining("put back the file of your backup");
    }

    @Test
    void startsWithTheSecretsOfItsDatabase() throws IOException {
        restore(Stream.of("personal-data", "fingerprints"));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        new VaultProof(db, new Vault(Secrets.of(data)), Mode.SERVE).afterPropertiesSet();
    }

    private void restore(Stream<String> names) throws IOException {
        var secrets = Files.createDirectories(data.resolve("secrets"));
        for (var name : names.toList()) {
            Files.copy(kept.path().resolve("secrets").resolve(name), secrets.resolve(name));
        }
    }
}
