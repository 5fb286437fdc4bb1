package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("看不见的字符不是内容：每扇门后同一个整理")
class TypedBodiesApiTest {

    @Autowired
    Given given;

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u200b", "\u3164", "\u202e \u2060", "\u3000\u00a0"})
    void takesANameOfInvisibleCharactersForNone(String name) {
        var buyer = given.buyer().http();
        var refused = buyer.post("/api/addresses", address(Map.of("name", name)));
        assertThat(refused.problem()).isEqualTo("web/invalid");
        assertThat(refused.json().get("fields").get(0).get("pointer").asString())
                .isEqualTo("/name");
        assertThat(buyer.get("/api/addresses").ok()).isEmpty();
    }

    @Test
    void keepsWhatIsSeenOfANameAndAPhone() {
        var made = given.buyer()
                .http()
                .post("/api/addresses", address(Map.of("name", "\u200b张\u202e三\u3000", "phone", "+８６ 199—0000—1234")))
                .ok();
        assertThat(made.get("name").asString()).isEqualTo("张三");
        assertThat(made.get("phone").asString()).isEqualTo("19900001234");
    }

    @Test
    void boundsATextAfterItIsCleanedAndNotBefore() {
        var made = given.buyer()
                .http()
                .post("/api/addresses", address(Map.of("name", "\u200b".repeat(60) + "张三")))
                .ok();
        assertThat(made.get("name").asString()).isEqualTo("张三");
    }

    private static Map<String, Object> address(Map<String, Object> changed) {
        var address = new HashMap<String, Object>(GivenOrders.WENSAN_ROAD);
        address.putAll(changed);
        return address;
    }
}
