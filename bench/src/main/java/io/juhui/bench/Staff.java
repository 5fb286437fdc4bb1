package io.juhui.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** The owner at the console: a cookie, and the word against forged forms that goes with it. */
final class Staff implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String cookie;
    private final String csrf;

    Staff(Server server) throws IOException {
        base = "http://127.0.0.1:" + server.port();
        var log = send(request("/api/console/session")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"owner\",\"password\":\"" + server.ownerPassword() + "\"}")));
        var session = cookie(log, "juhui_staff");
        var token = cookie(send(request("/api/console/session").header("Cookie", session)), "XSRF-TOKEN");
        cookie = session + "; " + token;
        csrf = token.substring(token.indexOf('=') + 1);
    }

    String post(String path, String body) throws IOException {
        var answer = send(request(path)
                .header("Cookie", cookie)
                .header("X-XSRF-TOKEN", csrf)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 400) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String cookie(HttpResponse<String> answer, String name) throws IOException {
        return answer.headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new IOException("no cookie " + name));
    }

    @Override
    public void close() {
        client.close();
    }
}
