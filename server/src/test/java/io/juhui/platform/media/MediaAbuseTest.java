package io.juhui.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.DataFolder;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that want to be something else than a picture or a video. */
@JuhuiTest
class MediaAbuseTest {

    private static final String PAYLOAD = "<script>alert('juhui')</script><?php system($_GET[0]); ?>";
    private static final List<String> NAMES = List.of(
            "../../../../etc/cron.d/x",
            "..\\..\\x.jsp",
            "/etc/passwd",
            "C:\\windows\\x.exe",
            "\\\\server\\share\\x",
            "%2e%2e%2fx.php",
            "a.jpg\u0000.html",
            "x.svg",
            "x.jpg.jsp",
            "con",
            ".htaccess",
            "长".repeat(300),
            "\u202egpj.exe",
            "",
            "a;b=c",
            "x' or 1=1 --");

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    DataFolder data;

    @TempDir
    Path elsewhere;

    private Uploads uploads;

    @BeforeEach
    void logIn() {
        uploads = new Uploads(http, given.buyer().token());
    }

    @Test
    @DisplayName("S02 图片里夹带网页、脚本、压缩包：重新编码后荡然无存，按图片、nosniff、沙盒送出")
    void keepsNothingOfWhatAPictureCarriesBeside() throws IOException {
        var jpeg = HostileFiles.picture("jpeg", 40, 30);
        var comment = ByteBuffer.allocate(4 + PAYLOAD.length())
                .putShort((short) 0xfffe)
                .putShort((short) (2 + PAYLOAD.length()))
                .put(PAYLOAD.getBytes(StandardCharsets.US_ASCII))
                .array();
        var carriers = List.of(
                HostileFiles.joined(jpeg, PAYLOAD.getBytes(StandardCharsets.US_ASCII)),
                HostileFiles.joined(jpeg, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)),
                HostileFiles.joined(
                        HostileFiles.joined(HostileFiles.part(jpeg, 0, 2), comment),
                        HostileFiles.part(jpeg, 2, jpeg.length)),
                HostileFiles.joined(HostileFiles.picture("png", 40, 30), PAYLOAD.getBytes(StandardCharsets.US_ASCII)));
        for (var carrier : carriers) {
            var url = uploads.send("x.html", carrier).ok().at("/picture/url").asString();
            var kept = http.get(url);
            assertThat(url).matches("/media/[0-9a-z]{26}\\.(jpg|png)");
            assertThat(new String(kept.raw().body(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("script", "php", "PK\u0003");
            assertThat(kept.raw().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("image/");
            assertThat(kept.raw().headers().firstValue("X-Content-Type-Options"))
                    .hasValue("nosniff");
            assertThat(kept.raw()
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElse(""))
                    .contains("sandbox");
        }
    }

    @Test
    @DisplayName("S03 S05 文件名里塞路径、NUL、双扩展名、超长、空：名字由服务器定，目录外没有多出任何文件")
    void choosesItsOwnNames() throws IOException {
        var before = outside();
        for (var name : NAMES) {
            var answer = uploads.send(name, HostileFiles.picture("jpeg", 9, 9));
            assertThat(answer.status()).as(name).isIn(201, 400, 413);
            if (answer.status() == 201) {
                assertThat(answer.json().at("/picture/url").asString()).as(name).matches("/media/[0-9a-z]{26}\\.jpg");
            }
        }
        assertThat(outside()).isEqualTo(before);
    }

    /** Every file of the shop that is no media file, and not the database's own. */
    private Set<String> outside() throws IOException {
        try (var files = Files.walk(data.path())) {
            return files.map(data.path()::relativize)
                    .filter(file -> !file.startsWith("media") && !file.startsWith("postgres"))
                    .map(Path::toString)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    @DisplayName("R12 S03 几千个分段、没有结尾、没有名字的 multipart：4xx")
    void boundsWhatOneUploadMayConsistOf() {
        assertThat(uploads.parts(5_000).status()).isIn(400, 413);
        assertThat(uploads.raw("--juhui-hostile-boundary\r\n".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isIn(400, 415);
        assertThat(uploads.raw(new byte[0]).status()).isIn(400, 415);
        assertThat(uploads.raw(("--juhui-hostile-boundary\r\n" + "X: y\r\n".repeat(20_000) + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isIn(400, 413, 415);
    }

    @Test
    @DisplayName("S05 媒体目录里的符号链接不跟随")
    void followsNoLinkOutOfItsFolder() throws IOException {
        var store = new FolderStore(new DataFolder(elsewhere), new UploadFolder(elsewhere));
        var secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        var folder = Files.createDirectories(elsewhere.resolve("media").resolve("cd"));
        Files.createSymbolicLink(folder.resolve("abcd.jpg"), secret);

        assertThat(store.get("abcd.jpg")).isEmpty();
    }
}
