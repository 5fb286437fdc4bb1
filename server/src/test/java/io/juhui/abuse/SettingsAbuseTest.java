package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Values of settings that no merchant in good faith would store. */
@JuhuiTest
class SettingsAbuseTest {

    private static final String PATH = "/api/console/settings";
    private static final List<String> PATHS = List.of(
            "../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd",
            "\\\\server\\share",
            "file:///etc/passwd",
            "http://169.254.169.254/latest/meta-data",
            "%2e%2e%2f%2e%2e%2fsecrets",
            "a\u0000b",
            "\r\nSet-Cookie: a=b");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "00000000000000000000000001",
            "2147483648",
            "99999999999999999999",
            "1e3",
            "0x10",
            "0.5",
            "NaN",
            "1,000",
            "+5",
            "１２",
            "",
            " ",
            "null",
            "true");

    @Autowired
    Given given;

    private Http owner;
    private final Map<String, String> before = new LinkedHashMap<>();

    @BeforeEach
    void remember() {
        owner = given.owner();
        for (var setting : owner.get(PATH).ok()) {
            before.put(setting.get("key").asString(), setting.get("value").asString());
        }
    }

    @AfterEach
    void restore() {
        before.forEach((key, value) -> put(key, value).ok());
    }

    private Http.Answer put(String key, @Nullable Object value) {
        return owner.put(PATH + "/" + key, Collections.singletonMap("value", value));
    }

    @Test
    @DisplayName("S05 R03 每个设置项填路径、地址、脚本、越界数字、错误类型：要么在界内收下，要么 400，店铺照常")
    void keepsEverySettingWithinItsBounds() {
        assertThat(before).hasSizeGreaterThan(10);
        var values = new ArrayList<Object>(PATHS);
        values.addAll(NUMBERS);
        values.addAll(Hostile.SQL);
        values.addAll(Hostile.SCRIPTS);
        values.addAll(Hostile.TEMPLATES);
        values.addAll(List.of("长".repeat(5_000), true, 5, 0.5, List.of("5"), Map.of("a", 1)));
        values.add(null);
        for (var setting : owner.get(PATH).ok()) {
            var key = setting.get("key").asString();
            for (var value : values) {
                var answer = put(key, value);
                var attempt = Attempt.of("STAFF", "PUT", PATH + "/" + key, Collections.singletonMap("value", value));
                assertThat(answer.status()).as(attempt.toString()).isIn(200, 400);
                assertThat(attempt.faultIn(answer)).isNull();
                if (answer.status() == 200) {
                    assertWithin(setting, answer.json().get("value").asString());
                }
            }
        }
        assertThat(owner.get("/api/settings").status()).isEqualTo(200);
        assertThat(owner.get("/api/home").status()).isEqualTo(200);
    }

    private static void assertWithin(tools.jackson.databind.JsonNode setting, String stored) {
        switch (setting.get("kind").asString()) {
            case "WHOLE" ->
                assertThat(Long.parseLong(stored))
                        .as(setting.toString())
                        .isBetween(
                                setting.get("min").asLong(), setting.get("max").asLong());
            case "TEXT" ->
                assertThat(stored).hasSizeLessThanOrEqualTo(setting.get("max").asInt());
            default -> assertThat(stored).isIn("true", "false");
        }
    }

    @Test
    @DisplayName("S05 设置项的名字里塞路径、%2f、NUL：没有这个设置")
    void knowsNoSettingsButItsOwn() {
        for (var key : List.of(
                "..%2f..%2fsecrets",
                "%2e%2e", "shop.name%00", "shop.name/..", "SHOP.NAME", "juhui.data", "x".repeat(3_000))) {
            assertThat(put(key, "1").status()).as(key).isIn(400, 404);
        }
    }
}
