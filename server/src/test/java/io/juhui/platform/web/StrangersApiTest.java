package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.platform.store.DataFolder;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stranger sends costs neither memory nor disk nor a page of log. */
@JuhuiTest
@ExtendWith(OutputCaptureExtension.class)
class StrangersApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    DataFolder data;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/search?q=%ff",
                "GET /api/search?q=%zz",
                "GET /api/products?page=%ff",
                "GET /?q=%ff",
                "GET /nowhere?q=%zz",
                "CONNECT /api/home",
                "TRACE /api/home",
                "BREW /api/home"
            })
    void answersAMalformedRequestInNoMoreThanALine(String line, CapturedOutput log) throws IOException {
        var answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotStartWith("HTTP/1.1 5").doesNotContain("Exception", "<html>\n<head><title>HTTP");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void refusesMoreParametersThanAnybodyNeeds(CapturedOutput log) throws IOException {
        var answer = raw("GET /api/search?" + "a=1&".repeat(1_500)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void refusesAStrangersLongBodyByItsHead() throws IOException {
        var answer = raw("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 900000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/media", "/api/console/media", "/api/nowhere", "/nowhere", "/api/cart/preview"})
    void refusesAnUploadOfNobodyBeforeItIsSpooled(String path) throws IOException {
        try (var socket = connected()) {
            socket.setSoTimeout(5_000);
            var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: 0123456789\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 60000000\r\n\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                    + "x".repeat(200_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(line).startsWith("HTTP/1.1 4");
        }
        try (var left = Files.list(data.path().resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void keepsNoAnswerOfAQuestion() {
        var before = rows();
        http.post("/api/cart/preview", Map.of("lines", List.of())).ok();
        http.bearer(given.buyer().token()).post("/api/addresses/parse", Map.of("text", "张三"));

        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return db.sql("select count(*) from idempotency_key").query(Long.class).single();
    }

    private Socket connected() throws IOException {
        var server = URI.create(http.base());
        return new Socket(server.getHost(), server.getPort());
    }

    private String raw(String request) throws IOException {
        try (var socket = connected()) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[1_000];
            return new String(answer, 0, Math.max(0, socket.getInputStream().read(answer)), StandardCharsets.UTF_8);
        }
    }
}
