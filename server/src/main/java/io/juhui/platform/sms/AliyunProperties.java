package io.juhui.platform.sms;

import io.juhui.platform.store.Misconfigured;
import io.juhui.platform.store.Secrets;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code juhui.sms.aliyun.*}: all four of key, secret, signature name and code template, or none. */
@ConfigurationProperties("juhui.sms.aliyun")
record AliyunProperties(
        @DefaultValue("") String accessKeyId,
        @DefaultValue("") String accessKeySecret,
        @DefaultValue("") String signName,
        @DefaultValue("") String codeTemplate,
        @DefaultValue("https://dysmsapi.aliyuncs.com") URI endpoint) {

    private static final int SHORTEST_SECRET = 16;

    boolean isEmpty() {
        return needed().allMatch(String::isBlank);
    }

    void requireWhole() {
        if (!isEmpty() && needed().anyMatch(String::isBlank)) {
            throw new Misconfigured(
                    "juhui.sms.aliyun is half configured",
                    "set access-key-id, access-key-secret, sign-name and code-template, or none of them");
        }
        if (!isEmpty()) {
            Secrets.requireStrong(
                    "juhui.sms.aliyun.access-key-secret",
                    accessKeySecret,
                    SHORTEST_SECRET,
                    "give the secret that the access key was made with");
        }
    }

    private Stream<String> needed() {
        return Stream.of(accessKeyId, accessKeySecret, signName, codeTemplate);
    }

    /** Without the secret, so that it never reaches a log. */
    @Override
    public String toString() {
        return "AliyunProperties[" + endpoint + "]";
    }
}
