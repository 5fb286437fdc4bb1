package io.juhui.platform.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Aliyun SendSms (version 2017-05-25). A refusal of the carrier is logged by its code, never with the phone. */
final class AliyunSms implements SmsSender {

    private static final Logger LOG = LoggerFactory.getLogger(AliyunSms.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AliyunProperties properties;
    private final Clock clock;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    AliyunSms(AliyunProperties properties, Clock clock, JsonMapper json) {
        this.properties = properties;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void send(Sms message) {
        try {
            var response = client.send(request(message), HttpResponse.BodyHandlers.ofString());
            var code = json.readTree(response.body()).path("Code").asString("");
            if (response.statusCode() != 200 || !code.equals("OK")) {
                LOG.error("the SMS carrier refused: {} {}", response.statusCode(), code);
                throw SmsProblem.SEND_FAILED.problem();
            }
        } catch (IOException | JacksonException e) {
            LOG.error("the SMS carrier cannot be reached: {}", e.toString());
            throw SmsProblem.SEND_FAILED.problem();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw SmsProblem.SEND_FAILED.problem();
        }
    }

    private HttpRequest request(Sms message) {
        var query = AliyunSignature.query(parameters(message));
        var headers = new TreeMap<String, String>();
        headers.put("host", properties.endpoint().getAuthority());
        headers.put("x-acs-action", "SendSms");
        headers.put("x-acs-content-sha256", AliyunSignature.sha256(""));
        headers.put(
                "x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        headers.put("x-acs-version", "2017-05-25");
        var authorization = AliyunSignature.authorization(
                properties.accessKeyId(), properties.accessKeySecret(), "POST", query, headers);
        var request = HttpRequest.newBuilder(URI.create(properties.endpoint() + "/?" + query))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.noBody());
        headers.remove("host"); // the client writes it
        headers.forEach(request::header);
        return request.build();
    }

    private SortedMap<String, String> parameters(Sms message) {
        var parameters = new TreeMap<String, String>();
        parameters.put("PhoneNumbers", message.phone());
        parameters.put("SignName", properties.signName());
        switch (message) {
            case Sms.Code code -> {
                parameters.put("TemplateCode", properties.codeTemplate());
                parameters.put("TemplateParam", json.writeValueAsString(Map.of("code", code.code())));
            }
        }
        return parameters;
    }
}
