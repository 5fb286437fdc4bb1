package io.juhui.platform.gateway;

import com.wechat.pay.java.core.auth.Credential;
import com.wechat.pay.java.core.auth.Validator;
import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.http.AbstractHttpClient;
import com.wechat.pay.java.core.http.AbstractHttpClientBuilder;
import com.wechat.pay.java.core.http.Constant;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.OriginalResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's HTTP on the JDK's client, because that parks virtual threads and has deadlines of ours. The SDK has signed the
 * request by then, so another host may stand in without touching the signature.
 */
final class WeChatWire extends AbstractHttpClient {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);
    /** In the spelling that the SDK asks for, whatever the wire says. */
    private static final List<String> READ = List.of(
            Constant.CONTENT_TYPE,
            Constant.REQUEST_ID,
            Constant.WECHAT_PAY_SERIAL,
            Constant.WECHAT_PAY_SIGNATURE,
            Constant.WECHAT_PAY_TIMESTAMP,
            Constant.WECHAT_PAY_NONCE);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final Supplier<Optional<URI>> host;

    private WeChatWire(Credential credential, Validator validator, Supplier<Optional<URI>> host) {
        super(credential, validator);
        this.host = host;
    }

    @Override
    protected OriginalResponse innerExecute(HttpRequest request) {
        var response = send(request);
        Map<String, String> headers = new HashMap<>();
        for (var name : READ) {
            response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return new OriginalResponse.Builder()
                .request(request)
                .headers(headers)
                .statusCode(response.statusCode())
                .contentType(headers.getOrDefault(Constant.CONTENT_TYPE, ""))
                .body(new String(response.body(), StandardCharsets.UTF_8))
                .build();
    }

    @Override
    protected InputStream innerDownload(HttpRequest request) {
        return new ByteArrayInputStream(send(request).body());
    }

    @Override
    protected String getHttpClientInfo() {
        return "java.net.http";
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        var wire = java.net.http.HttpRequest.newBuilder(address(request.getUri()))
                .timeout(LONGEST_ANSWER)
                .method(
                        request.getHttpMethod().name(),
                        request.getBody() instanceof JsonRequestBody json
                                ? BodyPublishers.ofString(json.getBody())
                                : BodyPublishers.noBody());
        request.getHeaders().getHeaders().forEach(wire::setHeader);
        try {
            return CLIENT.send(wire.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new HttpException(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpException(request, e);
        }
    }

    private URI address(URI official) {
        var query = official.getRawQuery() == null ? "" : "?" + official.getRawQuery();
        return host.get()
                .map(base -> URI.create(base.toString().replaceAll("/+$", "") + official.getRawPath() + query))
                .orElse(official);
    }

    static final class Builder implements AbstractHttpClientBuilder<Builder> {

        private final Supplier<Optional<URI>> host;
        private @Nullable Credential credential;
        private @Nullable Validator validator;

        Builder(Supplier<Optional<URI>> host) {
            this.host = host;
        }

        @Override
        public Builder newInstance() {
            return new Builder(host);
        }

        @Override
        public Builder validator(Validator wanted) {
            validator = wanted;
            return this;
        }

        @Override
        public Builder credential(Credential wanted) {
            credential = wanted;
            return this;
        }

        @Override
        public AbstractHttpClient build() {
            if (credential == null || validator == null) {
                throw new IllegalStateException("a credential and a validator are needed");
            }
            return new WeChatWire(credential, validator, host);
        }
    }
}
