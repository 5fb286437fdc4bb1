package io.juhui.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class MediaApiTest {

    private static final String BOUNDARY = "juhui-boundary";

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Test
    void writesAPictureAnewInTwoSizesAndServesItForEver() throws IOException {
        var buyer = given.buyer();
        var answer = upload(
                "Authorization",
                "Bearer " + buyer.token(),
                "/api/media",
                "REVIEW",
                "evil.jsp",
                jpeg(2_000, 1_000),
                UUID.randomUUID().toString());

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
        var turned = UploadedPicture.read(withExif(jpeg(300, 100), 6)).full();

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
        var buyer = given.buyer();
        var answer = upload(
                "Authorization",
                "Bearer " + buyer.token(),
                "/api/media",
                "REVIEW",
                "a.jpg",
                content.getBytes(StandardCharsets.ISO_8859_1),
                UUID.randomUUID().toString());
        assertThat(answer.problem()).isEqualTo("media/not-an-image");
    }

    @Test
    void refusesABombOfPixelsByItsHeader() {
        var buyer = given.buyer();
        var answer = upload(
                "Authorization",
                "Bearer " + buyer.token(),
                "/api/media",
                "REVIEW",
                "a.png",
                pngHeader(50_000, 50_000),
                UUID.randomUUID().toString());
        assertThat(answer.problem()).isEqualTo("media/too-large");
    }

    @Test
    void keepsAVideoWhoseBoxesFitAndServesRanges() {
        var buyer = given.buyer();
        var answer = upload(
                "Authorization",
                "Bearer " + buyer.token(),
                "/api/media",
                "REVIEW",
                "a.mp4",
                mp4(),
                UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(201);
        var url = answer.json().get("video").get("url").asString();
        assertThat(http.with("Range", "bytes=0-3").get(url).status()).isEqualTo(206);
        assertThat(http.get(answer.json().get("video").get("poster").get("url").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersARepeatedUploadWithTheSameFile() throws IOException {
        var buyer = given.buyer();
        var key = UUID.randomUUID().toString();
        var picture = jpeg(50, 50);
        var first = upload("Authorization", "Bearer " + buyer.token(), "/api/media", "AVATAR", "a", picture, key);
        var again = upload("Authorization", "Bearer " + buyer.token(), "/api/media", "AVATAR", "a", picture, key);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.raw().headers().firstValue("Idempotent-Replay")).hasValue("true");
    }

    @Test
    void asksForALogInAndKeepsPurposesApart() throws IOException {
        assertThat(upload(
                                "X-Nobody",
                                "x",
                                "/api/media",
                                "REVIEW",
                                "a",
                                jpeg(9, 9),
                                UUID.randomUUID().toString())
                        .problem())
                .isEqualTo("web/login-required");
        var buyer = given.buyer();
        assertThat(upload(
                                "Authorization",
                                "Bearer " + buyer.token(),
                                "/api/media",
                                "PRODUCT",
                                "a",
                                jpeg(9, 9),
                                UUID.randomUUID().toString())
                        .problem())
                .isEqualTo("media/wrong-purpose");
    }

    @Test
    void limitsUploadsPerBuyer() {
        var buyer = given.buyer();
        int refused = 0;
        for (int i = 0; i < 125; i++) {
            var answer = upload(
                    "Authorization",
                    "Bearer " + buyer.token(),
                    "/api/media",
                    "REVIEW",
                    "a",
                    new byte[] {1},
                    UUID.randomUUID().toString());
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

    private Http.Answer upload(
            String header, String value, String path, String purpose, String name, byte[] content, String key) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n" + purpose
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(HttpRequest.newBuilder(URI.create(http.base() + path))
                .header(header, value)
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
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

    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] mp4() {
        return ByteBuffer.allocate(24 + 8 + 12)
                .putInt(24)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("isomiso2".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .putInt(12)
                .put("mdatdata".getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
