package io.juhui.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AliyunSignatureTest {

    /** The worked example of the carrier's own documentation of signature version 3. */
    @Test
    void signsTheDocumentedExample() {
        var headers = new TreeMap<>(Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-content-sha256", AliyunSignature.sha256(""),
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-version", "2014-05-26"));
        var query = AliyunSignature.query(new TreeMap<>(
                Map.of("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId", "cn-shanghai")));
        assertThat(AliyunSignature.authorization("YourAccessKeyId", "YourAccessKeySecret", "POST", query, headers))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="
                        + "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void escapesAsRfc3986Asks() {
        assertThat(AliyunSignature.query(new TreeMap<>(Map.of("a b", "聚*~+", "Z", "{\"code\":1}"))))
                .isEqualTo("Z=%7B%22code%22%3A1%7D&a%20b=%E8%81%9A%2A~%2B");
    }

    @Test
    void refusesToStartHalfConfigured() {
        var endpoint = URI.create("https://dysmsapi.aliyuncs.com");
        new AliyunProperties("", "", "", "", endpoint).requireWhole();
        new AliyunProperties("k", "Gq7WtV2cPz4hYkR8nXj6Lb3MdSf9Ta", "n", "t", endpoint).requireWhole();
        assertThatThrownBy(() -> new AliyunProperties("k", "", "n", "t", endpoint).requireWhole())
                .hasMessageContaining("access-key-secret");
        assertThat(new AliyunProperties("k", "top-secret", "n", "t", endpoint).toString())
                .doesNotContain("top-secret");
    }

    @Test
    @DisplayName("Q01 太短或样例式的短信密钥：拒绝启动，不泄露内容")
    void refusesToStartWithASampleSecret() {
        var endpoint = URI.create("https://dysmsapi.aliyuncs.com");
        for (var sample : List.of("your-secret", "x".repeat(30))) {
            assertThatThrownBy(() -> new AliyunProperties("k", sample, "n", "t", endpoint).requireWhole())
                    .hasMessageContaining("juhui.sms.aliyun.access-key-secret")
                    .hasMessageNotContaining(sample);
        }
    }
}
