package io.juhui.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the running application: immutable, one per identity. Every write gets a fresh Idempotency-Key unless told. */
public final class Http {

    private final String base;
    private final JsonMapper json;
    private final Map<String, String> headers;
    private final HttpClient client;

    Http(String base, JsonMapper json) {
        this(
                base,
                json,
                Map.of(),
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    private Http(String base, JsonMapper json, Map<String, String> headers, HttpClient client) {
        this.base = base;
        this.json = json;
        this.headers = headers;
        this.client = client;
    }

    /** One answer: status, headers, raw text, and the JSON tree where there is one. */
    public record Answer(
            int status,
            HttpResponse<byte[]> raw,
            String text,
            @Nullable JsonNode tree) {

        public JsonNode json() {
            if (tree == null) {
                throw new AssertionError("no JSON in " + status + ": " + text);
            }
            return tree;
        }

        /** The body, after asserting success. */
        public JsonNode ok() {
            if (status / 100 != 2) {
                throw new AssertionError("expected success, got " + status + ": " + text);
            }
            return json();
        }

        /** The problem's slug, after asserting refusal. */
        public String problem() {
            if (status < 400 || tree == null || !tree.has("code")) {
                throw new AssertionError("expected a problem, got " + status + ": " + text);
            }
            return tree.get("code").asString();
        }
    }

    public String base() {
        return base;
    }

    public Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, json, Map.copyOf(more), client);
    }

    /** The same caller at another address of this machine; limits count by address. */
    public Http from(String address) {
        var elsewhere = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
        return new Http(base, json, headers, elsewhere);
    }

    public Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Http key(String key) {
        return with("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** {@code body} may be a String sent as it is, or anything Jackson writes. */
    public Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        if (!method.equals("GET") && !headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var publisher = HttpRequest.BodyPublishers.noBody();
        if (body != null) {
            publisher = HttpRequest.BodyPublishers.ofString(
                    body instanceof String text ? text : json.writeValueAsString(body));
            if (!headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
        }
        return send(request.method(method, publisher).build());
    }

    public Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var text = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
            var type = response.headers().firstValue("Content-Type").orElse("");
            var tree = type.contains("json") && !text.isEmpty() ? json.readTree(text) : null;
            return new Answer(response.statusCode(), response, text, tree);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
