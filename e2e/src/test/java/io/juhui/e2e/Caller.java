package io.juhui.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the packaged server: nobody, a buyer by token, or staff by cookie. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Map<String, String> headers;

    Caller(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    static Caller nobody(PackagedServer server) {
        return new Caller(server.base(), Map.of());
    }

    record Answer(int status, String text, HttpResponse<byte[]> raw) {
        JsonNode ok() {
            if (status / 100 != 2) {
                throw new AssertionError("expected success, got " + status + ": " + text);
            }
            return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        }
    }

    Caller at(PackagedServer server) {
        return new Caller(server.base(), headers);
    }

    Caller with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(base, more);
    }

    /** Logs in by phone; the code is read from the simulated messages. */
    Caller asBuyer(String phone) throws IOException {
        return with("Authorization", "Bearer " + login(phone));
    }

    String login(String phone) throws IOException {
        var sent = post("/api/sms-codes", Map.of("phone", phone, "purpose", "LOGIN"))
                .ok();
        var challenge = sent.get("challenge").asString();
        var code = get("/sim/api/sms?phone=" + phone).ok().get(0).get("code").asString();
        var body = Map.of("phone", phone, "challenge", challenge, "code", code, "cart", java.util.List.of());
        var session = post("/api/sessions", body).ok();
        return session.get("token").asString();
    }

    /** Logs in as the owner, with the password made at the first start. */
    Caller asOwner(String password) throws IOException {
        var answer = post("/api/console/session", Map.of("name", "owner", "password", password));
        answer.ok();
        var cookie = cookie(answer, "juhui_staff");
        var csrf = cookie(new Caller(base, Map.of("Cookie", cookie)).get("/api/console/session"), "XSRF-TOKEN");
        return with("Cookie", cookie + "; " + csrf).with("X-XSRF-TOKEN", csrf.substring(csrf.indexOf('=') + 1));
    }

    private static String cookie(Answer answer, String name) {
        return answer.raw().headers().allValues("set-cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .map(c -> c.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no cookie " + name + " in " + answer.raw().headers()));
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    Answer post(String path, @Nullable Object body) throws IOException {
        return send("POST", path, body);
    }

    Answer send(String method, String path, @Nullable Object body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (!method.equals("GET") && !headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return send(request.build());
    }

    /** Uploads one PNG for the shop. */
    Answer upload(String path, byte[] png) throws IOException {
        return upload(path, png, "PRODUCT", "image/png");
    }

    /** Uploads what a buyer shows with a review. */
    Answer uploadReview(byte[] file, String type) throws IOException {
        return upload("/api/media", file, "REVIEW", type);
    }

    private Answer upload(String path, byte[] file, String purpose, String type) throws IOException {
        var boundary = "----" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n" + purpose + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: "
                + type
                + "\r\n\r\n";
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        headers.forEach(request::header);
        // as it is, so that twenty large ones at once cost this side nothing
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(file),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request.POST(body).build());
    }

    private static Answer send(HttpRequest request) throws IOException {
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
