package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Promptly;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bodies that are written to be expensive. */
@JuhuiTest
class HostileBodiesTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Test
    @DisplayName("R12 十万个键、重复的键、十万层括号、错误的长度：400 或 413，都在两秒内答完")
    void answersHostileBodiesInBoundedTime() {
        var buyer = given.buyer().http();
        var keys = new StringBuilder("{\"name\":\"a\"");
        for (int i = 0; i < 40_000; i++) {
            keys.append(",\"k").append(i).append("\":").append(i);
        }
        var twice =
                "{\"name\":\"a\",\"name\":\"b\",\"phone\":\"19900001234\",\"regionCode\":\"330106\",\"detail\":\"x\",\"isDefault\":true}";
        for (var body : List.of(
                keys.append('}').toString(),
                twice,
                "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
                "{\"name\":" + "9".repeat(500_000) + "}",
                "{\"name\":\"" + "\\u0061".repeat(150_000) + "\"}",
                "\"".repeat(500_000))) {
            var answer =
                    Promptly.within(Duration.ofSeconds(2), "a hostile body", () -> buyer.post("/api/addresses", body));
            assertThat(answer.status()).as(answer.text()).isIn(400, 413);
        }
        assertThat(buyer.get("/api/addresses").ok()).isEmpty();
    }

    @Test
    @DisplayName("R12 声称一百兆的请求体：读满上限就答 413，不等它发完")
    void answersBeforeAnEndlessBodyHasCome() throws IOException {
        var server = URI.create(http.base());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/cart/preview HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 104857600\r\n\r\n{\"a\":\"")
                    .getBytes(StandardCharsets.US_ASCII));
            var block = new byte[1 << 16];
            Arrays.fill(block, (byte) 'a');
            try {
                for (int i = 0; i < 40; i++) {
                    out.write(block);
                }
                out.flush();
            } catch (SocketException e) {
                // it has answered already, and reads no further
            }
            var answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, answer.length))
                    .isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isIn("HTTP/1.1 413", "HTTP/1.1 400");
        }
    }

    @Test
    @DisplayName("R12 不说长度、没有尽头的请求体：读满上限就拒绝，不带键的也一样")
    void readsNoFurtherThanTheLimitWhenNoLengthIsSaid() throws IOException {
        var line = "{\"skuId\":\"1\",\"quantity\":1},".repeat(1_000);
        var server = URI.create(http.base());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5_000);
            var out = socket.getOutputStream();
            var head = List.of(
                    "POST /api/cart/preview HTTP/1.1",
                    "Host: x",
                    "Content-Type: application/json",
                    "Transfer-Encoding: chunked");
            write(out, String.join("\r\n", head) + "\r\n\r\n");
            var cut = new CompletableFuture<Integer>();
            var _ = Thread.startVirtualThread(() -> cut.complete(sends(out, line, 3_000)));

            // read while it is being sent: a client that looks only afterwards may find the connection gone
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("web/too-large")
                    .endsWith("0\r\n\r\n");
            assertThat(cut.orTimeout(10, TimeUnit.SECONDS).join())
                    .as("lines before nobody heard any more")
                    .isLessThan(1_000);
        }
    }

    /** How many lines could be sent. */
    private static int sends(OutputStream out, String line, int most) {
        try {
            chunk(out, "{\"lines\":[");
            for (int i = 0; i < most; i++) {
                try {
                    chunk(out, line);
                } catch (IOException e) {
                    return i;
                }
            }
            return most;
        } catch (IOException e) {
            return 0;
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
