package io.juhui.platform.sms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AliyunSmsTest {

    /** The carrier answers 200 to what it does not send, too. */
    @Test
    void saysThatNothingWasSent() throws IOException {
        var carrier = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        carrier.createContext("/", exchange -> {
            var said = "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        carrier.start();
        try {
            var endpoint = URI.create("http://127.0.0.1:" + carrier.getAddress().getPort());
            var sms = new AliyunSms(
                    new AliyunProperties("k", "Gq7WtV2cPz4hYkR8nXj6Lb3MdSf9Ta", "n", "t", endpoint),
                    Clock.systemUTC(),
                    JsonMapper.shared());

            assertThatThrownBy(() -> sms.send(new Sms.Code("19900001234", "246810", 5)))
                    .hasMessageStartingWith("sms/send-failed");
        } finally {
            carrier.stop(0);
        }
    }
}
