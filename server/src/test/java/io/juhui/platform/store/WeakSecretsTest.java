package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakSecretsTest {

    @TempDir
    Path data;

    private Path file(String name) {
        return data.resolve("secrets").resolve(name);
    }

    @Test
    @DisplayName("Q01 密钥在首次启动时随机生成，每家店不同")
    void makesSecretsOfItsOwn() {
        var secret = Secrets.of(data).get("personal-data");

        assertThat(secret)
                .hasSize(43)
                .isNotEqualTo(Secrets.of(data.resolve("other")).get("personal-data"));
        assertThat(Secrets.of(data).get("personal-data")).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "hunter2",
                "changeme",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabc"
            })
    @DisplayName("Q01 空的、太短的、样例式的密钥：拒绝启动，说明怎么补救，不泄露内容")
    void refusesToStartWithASecretThatCanBeGuessed(String weak) throws IOException {
        Secrets.of(data);
        Files.writeString(file("personal-data"), weak);

        assertThatThrownBy(() -> new Vault(Secrets.of(data)))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("secrets/personal-data")
                .hasMessageContaining("backup")
                .message()
                .satisfies(m -> assertThat(weak.isBlank() || !m.contains(weak)).isTrue());
        assertThat(Files.readString(file("personal-data")))
                .as("left as it was found")
                .isEqualTo(weak);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"this is a sentence and no key of this shop", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY"})
    @DisplayName("Q01 长度不对的密钥不会被悄悄当成更弱的算法")
    void refusesAKeyOfAnotherLength(String other) throws IOException {
        Secrets.of(data);
        Files.writeString(file("fingerprints"), other.substring(0, other.length() - 1));

        assertThatThrownBy(() -> new Vault(Secrets.of(data)))
                .hasMessageContaining("fingerprints")
                .hasMessageContaining("backup");
    }

    @Test
    @DisplayName("Q01 编辑器留下的换行不会变成另一个密钥")
    void overlooksTheLineEndThatAnEditorLeaves() throws IOException {
        var secret = Secrets.of(data).get("database");
        Files.writeString(file("database"), secret + "\r\n");

        assertThat(Secrets.of(data).get("database")).isEqualTo(secret);
    }

    @Test
    @DisplayName("Q01 启动失败时打印一句话的原因和补救办法，不是一屏堆栈")
    void tellsInASentenceWhatToDo() {
        var refused = new Misconfigured("secrets/personal-data is empty", Secrets.BACKUP);

        var told = new Misconfigured.Analyzer().analyze(refused, refused);

        assertThat(told.getDescription()).contains("secrets/personal-data is empty");
        assertThat(told.getAction()).contains("backup");
        assertThat(Path.of("src/main/resources/META-INF/spring.factories"))
                .content()
                .contains(Misconfigured.Analyzer.class.getName());
    }
}
