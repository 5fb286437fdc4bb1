package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a scanner tries within the first minute of a shop's life. */
@JuhuiTest
class AnonymousScanTest {

    private static final List<String> DOORS = List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/health",
            "/internal/env",
            "/internal/heapdump",
            "/internal/beans",
            "/internal/configprops",
            "/internal/mappings",
            "/internal/loggers",
            "/internal/threaddump",
            "/internal/shutdown",
            "/env",
            "/heapdump",
            "/metrics",
            "/swagger-ui.html",
            "/swagger-ui/index.html",
            "/v2/api-docs",
            "/v3/api-docs",
            "/h2-console",
            "/druid/index.html",
            "/druid/login.html",
            "/jolokia",
            "/phpinfo.php",
            "/wp-login.php",
            "/admin",
            "/.git/config",
            "/.git/HEAD",
            "/.env",
            "/.svn/entries",
            "/.DS_Store",
            "/application.yaml",
            "/application.properties",
            "/application-demo.yaml",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/BOOT-INF/classes/application.yaml",
            "/db/migration",
            "/backup.zip",
            "/backup.sql",
            "/dump.sql",
            "/index.html.bak",
            "/index.html~",
            "/data/secrets",
            "/secrets/db",
            "/console/../application.yaml",
            "/console/%2e%2e/application.yaml",
            "/assets/..%2f..%2fapplication.yaml",
            "/assets/%2e%2e/%2e%2e/application.yaml",
            "/assets/..%5c..%5capplication.yaml",
            "/pictures/..;/application.yaml",
            "/pictures/%252e%252e/application.yaml",
            "/console/assets/..%c0%af..%c0%afetc/passwd",
            "/api/console/orders/..;/../products",
            "/api//console/orders",
            "/api/console/orders;a=b",
            "/api/%63onsole/orders",
            "/API/console/orders",
            "/error");

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Test
    @DisplayName("Q04 匿名扫描：管理端点、源码、备份、穿越，一律没有")
    void opensNoDoorThatIsNotPartOfTheShop() {
        assertThat(DOORS).allSatisfy(door -> {
            var answer = http.get(door);
            assertThat(answer.status()).as(door + " " + answer.text()).isIn(400, 401, 403, 404, 405);
            assertThat(new Attempt("ANYONE", "GET", door, null).faultIn(answer)).isNull();
        });
    }

    @Test
    @DisplayName("Q04 健康检查只说死活，不说内情")
    void tellsNothingOfTheInsideByItsHealth() {
        assertThat(List.of("/livez", "/readyz", "/internal/health"))
                .allSatisfy(path -> assertThat(http.get(path).text())
                        .as(path)
                        .doesNotContainIgnoringCase("postgres")
                        .doesNotContain("diskSpace")
                        .doesNotContain("details"));
    }

    @Test
    @DisplayName("Q09 跨域：不回显来源，不许带凭证")
    void letsNoOtherSiteReadItsAnswers() {
        for (var origin : List.of("https://evil.example", "null", "http://127.0.0.1.evil.example", "file://")) {
            for (var path : List.of("/api/home", "/api/me", "/api/console/session", "/api/orders")) {
                var answers = Stream.of(
                        http.with("Origin", origin).get(path),
                        http.with("Origin", origin)
                                .with("Access-Control-Request-Method", "POST")
                                .with("Access-Control-Request-Headers", "authorization,idempotency-key")
                                .send("OPTIONS", path, null));
                assertThat(answers).allSatisfy(answer -> {
                    assertThat(answer.status()).isLessThan(500);
                    assertThat(answer.raw().headers().map()).doesNotContainKey("access-control-allow-origin");
                    assertThat(answer.raw().headers().map()).doesNotContainKey("access-control-allow-credentials");
                });
            }
        }
    }

    @Test
    @DisplayName("R06 读取不改状态；TRACE、HEAD、生造方法都到不了业务")
    void changesNothingByMethodsThatAreNotOffered() {
        var buyer = given.buyer().http();
        assertThat(buyer.get("/api/cart/lines").status()).isIn(404, 405);
        assertThat(buyer.get("/api/orders/1/cancel").status()).isIn(404, 405);
        assertThat(buyer.with("X-HTTP-Method-Override", "DELETE")
                        .get("/api/footprints")
                        .ok()
                        .has("items"))
                .isTrue();
        for (var method : List.of("TRACE", "FOO", "PROPFIND", "PATCH")) {
            var answer = buyer.send(method, "/api/orders", null);
            assertThat(answer.status()).as(method + " " + answer.text()).isIn(400, 404, 405, 501);
        }
    }

    @Test
    @DisplayName("R04 Q04 每个页面都带 CSP、nosniff、禁止嵌入")
    void sendsTheHeadersThatKeepScriptsOut() {
        for (var path : List.of("/", "/console/", "/api/home", "/api/no-such-thing", "/media/none.jpg")) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(http.base() + path)).GET().build());
            var headers = answer.raw().headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("script-src")
                    .doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }
}
