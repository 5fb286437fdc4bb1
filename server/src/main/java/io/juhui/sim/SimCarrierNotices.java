package io.juhui.sim;

import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the shop by itself where a parcel is, over HTTP and signed, as carriers do for parcels they were asked to follow. */
@Component
@Profile("demo")
class SimCarrierNotices {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int NO_ANSWER = 0;

    private final Environment environment;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    SimCarrierNotices(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    /** The status of the shop's answer; whoever does not answer will ask by itself. */
    int tell(SimCarrier.Parcel parcel, List<Trace> traces) {
        var param = json.writeValueAsString(Map.of(
                "status",
                "polling",
                "lastResult",
                Map.of(
                        "com",
                        parcel.carrier(),
                        "nu",
                        parcel.trackingNumber(),
                        "data",
                        traces.reversed().stream()
                                .map(t -> Map.of(
                                        "time",
                                        TIME.format(t.at()),
                                        "context",
                                        t.text(),
                                        "statusCode",
                                        code(t.state())))
                                .toList())));
        var form = "sign=" + sign(param + parcel.salt()) + "&param=" + URLEncoder.encode(param, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(SimKeys.here(environment) + "/api/logistics/notices"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    private static String code(State state) {
        return switch (state) {
            case COLLECTED -> "1";
            case MOVING -> "0";
            case DELIVERING -> "5";
            case SIGNED -> "3";
        };
    }

    private static String sign(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
