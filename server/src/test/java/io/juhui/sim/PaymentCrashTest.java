package io.juhui.sim;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.JuhuiApplication;
import io.juhui.money.payment.PaymentRow;
import io.juhui.money.payment.PaymentState;
import io.juhui.money.payment.Payments;
import io.juhui.money.payment.PlayedOrders;
import io.juhui.money.payment.Till;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** A second node on the same database dies while it handles a notice; the gateway tells the first node again. */
@JuhuiTest
class PaymentCrashTest {

    private static final int KILLED = 137;

    @Autowired
    Payments payments;

    @Autowired
    PlayedOrders orders;

    @Autowired
    Till till;

    @Autowired
    Http http;

    @Autowired
    SimKeys keys;

    @Autowired
    JsonMapper json;

    @Autowired
    Environment environment;

    @ParameterizedTest
    @DisplayName("B04 B05 处理通知时进程被杀，重发后恰好入账一次")
    @ValueSource(strings = {"payment.notice.verified", "payment.capture.commit.before", "payment.notice.committed"})
    void countsMoneyOnceAlthoughTheNodeDiesAt(String point) throws Exception {
        var order = orders.open();
        till.start(order);
        var forgery = new Forgery(keys, json);
        var letter = forgery.seal(forgery.paid(till.outTradeNo(order), 1990, "CNY"));
        var port = freePort();
        var node = node(point, port);
        try {
            until(60, () -> answers(port));
            deliver(letter, port);
            assertThat(node.waitFor(20, TimeUnit.SECONDS)).as("the node dies").isTrue();
            assertThat(node.exitValue()).isEqualTo(KILLED);
        } finally {
            node.destroyForcibly();
        }
        var committed = point.equals("payment.notice.committed");
        assertThat(payments.statusOf(order)).isEqualTo(committed ? PaymentState.PAID : PaymentState.UNPAID);

        assertThat(letter.to(http).status()).isEqualTo(204);
        assertThat(letter.to(http).status()).isEqualTo(204);

        assertThat(payments.statusOf(order)).isEqualTo(PaymentState.PAID);
        assertThat(payments.of(order))
                .singleElement()
                .extracting(PaymentRow::status)
                .isEqualTo("CAPTURED");
        assertThat(orders.paid(order)).hasSize(committed ? 0 : 1);
    }

    private Process node(String point, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Djuhui.crash-at=" + point,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                JuhuiApplication.class.getName(),
                "--server.port=" + port,
                "--spring.profiles.active=demo,test",
                "--juhui.demo=none",
                "--juhui.jobs.polling=1h",
                "--juhui.data=" + environment.getRequiredProperty("juhui.data"),
                "--juhui.db.url=" + environment.getRequiredProperty("juhui.db.url"),
                "--juhui.db.user=" + environment.getRequiredProperty("juhui.db.user"),
                "--juhui.db.password=" + environment.getRequiredProperty("juhui.db.password"),
                "--juhui.db.pool=4");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "crash-node.log").toFile())
                .start();
    }

    private static void deliver(Forgery.Letter letter, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/payment/notices/wechat"))
                .header("Content-Type", "application/json")
                .header("Wechatpay-Timestamp", letter.timestamp())
                .header("Wechatpay-Nonce", letter.nonce())
                .header("Wechatpay-Serial", letter.serial())
                .header("Wechatpay-Signature", letter.signature())
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
            throw new AssertionError("the node should have died before answering");
        } catch (IOException died) {
            // as expected
        }
    }

    private static boolean answers(int port) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
