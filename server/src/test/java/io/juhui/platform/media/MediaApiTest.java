package io.juhui.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@JuhuiTest
class MediaApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    private Uploads uploads;

    @BeforeEach
    void logIn() {
        uploads = new Uploads(http, given.buyer().token());
    }

    @Test
    void writesAPictureAnewInTwoSizesAndServesItForEver() throws IOException {
        var answer = uploads.send("evil.jsp", HostileFiles.picture("jpeg", 2_000, 1_000));

        assertThat(answer.status()).isEqualTo(201);
        var url = answer.json().get("picture").get("url").asString();
        assertThat(url).matches("/media/[0-9a-z]{26}\\.jpg");
        var full = http.get(url);
        assertThat(full.raw().headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(full.raw().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(full.raw().body())).getWidth())
                .isEqualTo(1_600);
        var small = http.get(url.replace(".jpg", "-480.jpg"));
        assertThat(ImageIO.read(new ByteArrayInputStream(small.raw().body())).getWidth())
                .isEqualTo(480);
    }

    @Test
    void turnsPicturesUprightAndForgetsWhereTheyWereTaken() throws IOException {
        var file = withExif(HostileFiles.picture("jpeg", 300, 100), 6);
        var turned = UploadedPicture.read(new ByteArrayResource(file), file.length, UploadedPicture::full);

        assertThat(turned.width()).isEqualTo(100);
        assertThat(turned.height()).isEqualTo(300);
        assertThat(new String(turned.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRET-GPS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
                "%PDF-1.7",
                "GIF89a......",
                "MZ..............",
                "",
                "\u0000\u0000\u0000\u0018ftypisomXXXXXXXXXXXXXXXX"
            })
    void refusesWhatIsNeitherAPictureNorAVideo(String content) {
        var answer = uploads.send("a.jpg", content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.problem()).isEqualTo("media/not-an-image");
    }

    @Test
    void refusesABombOfPixelsByItsHeader() {
        var answer = uploads.send("a.png", HostileFiles.header(50_000, 50_000, 0));
        assertThat(answer.problem()).isEqualTo("media/too-large");
    }

    @Test
    void keepsAVideoWhoseBoxesFitAndServesRanges() {
        var answer = uploads.send("a.mp4", HostileFiles.mp4(8, 12));
        assertThat(answer.status()).isEqualTo(201);
        var url = answer.json().get("video").get("url").asString();
        assertThat(http.with("Range", "bytes=0-3").get(url).status()).isEqualTo(206);
        assertThat(http.get(answer.json().get("video").get("poster").get("url").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersARepeatedUploadWithTheSameFile() throws IOException {
        var key = UUID.randomUUID().toString();
        var picture = HostileFiles.picture("jpeg", 50, 50);
        var first = uploads.send("AVATAR", "a", picture, key);
        var again = uploads.send("AVATAR", "a", picture, key);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).hasValue("true");

        var other = uploads.send("AVATAR", "a", HostileFiles.picture("jpeg", 60, 50), key);
        assertThat(other.problem()).isEqualTo("web/idempotency-key-reused");
    }

    @Test
    void asksForALogInAndKeepsPurposesApart() throws IOException {
        assertThat(new Uploads(http, null)
                        .send("a", HostileFiles.picture("jpeg", 9, 9))
                        .problem())
                .isEqualTo("web/login-required");
        assertThat(uploads.send("PRODUCT", "a", HostileFiles.picture("jpeg", 9, 9))
                        .problem())
                .isEqualTo("media/wrong-purpose");
    }

    @Test
    void limitsUploadsPerBuyer() {
        int refused = 0;
        for (int i = 0; i < 125; i++) {
            var answer = uploads.send("a", new byte[] {1});
            refused += answer.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(4, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/..%2f..%2fsecrets%2fdb",
                "/media/../secrets/db",
                "/media/%2e%2e/secrets/db",
                "/media/.jpg",
                "/media/a.jpg%00.png",
                "/media/..jpg",
                "/media/secrets",
                "/media/C:%5cx.jpg",
                "/media/abcd.html"
            })
    void readsNothingOutsideItsFolder(String path) {
        assertThat(http.get(path).status()).isIn(400, 404);
    }

    /** Puts an EXIF segment with an orientation and a place behind the JPEG's first marker. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var secret = "SECRET-GPS".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + secret.length);
        tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(secret);
        var out = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (8 + tiff.capacity()));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }
}
