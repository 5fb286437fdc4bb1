package io.juhui.platform.gateway;

import io.juhui.platform.gateway.LogisticsTraces.State;
import io.juhui.platform.gateway.LogisticsTraces.Told;
import io.juhui.platform.gateway.LogisticsTraces.Trace;
import io.juhui.platform.web.WebProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tracking services push, in the shape 快递100 gives it: a field {@code param} with JSON, and a field {@code sign}, the MD5 of
 * param and the salt we named when we asked to be told. The digest is theirs to choose; the salt is 256 secret bits.
 */
final class TraceNotice {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int LONGEST_TEXT = 500;

    private final String salt;
    private final JsonMapper json;

    TraceNotice(String salt, JsonMapper json) {
        this.salt = salt;
        this.json = json;
    }

    String salt() {
        return salt;
    }

    static String sign(String param, String salt) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest((param + salt).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Told open(String param, String sign) {
        var ours = sign(param, salt).getBytes(StandardCharsets.UTF_8);
        var theirs = sign.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(ours, theirs)) {
            throw GatewayProblem.FORGED.problem();
        }
        try {
            var result = json.readTree(param).path("lastResult");
            return new Told(
                    result.path("com").stringValue(""), result.path("nu").stringValue(""), traces(result.path("data")));
        } catch (JacksonException | DateTimeException e) {
            throw WebProblem.INVALID.problem().at("/param");
        }
    }

    /** Oldest first, whatever the order they came in. */
    private static List<Trace> traces(JsonNode data) {
        var traces = new ArrayList<Trace>();
        for (var step : data) {
            var text = step.path("context").stringValue("");
            traces.add(new Trace(
                    LocalDateTime.parse(step.path("time").stringValue(""), TIME)
                            .atZone(CHINA)
                            .toInstant(),
                    text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                    state(step.path("statusCode").stringValue(""))));
        }
        traces.sort(Comparator.comparing(Trace::at));
        return List.copyOf(traces);
    }

    /** The first digit says it; the others divide it further. */
    private static State state(String code) {
        return switch (code.isEmpty() ? '0' : code.charAt(0)) {
            case '1' -> State.COLLECTED;
            case '3' -> State.SIGNED;
            case '5' -> State.DELIVERING;
            default -> State.MOVING;
        };
    }
}
