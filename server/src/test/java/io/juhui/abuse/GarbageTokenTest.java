package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that this shop never gave to anybody, and its own in the wrong place. */
@JuhuiTest
class GarbageTokenTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @ParameterizedTest
    @DisplayName("Q03 伪造、篡改、畸形令牌：一律当作没有登录")
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "undefined",
                "' or 1=1 --",
                "../../etc/passwd",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
                "00000000-0000-0000-0000-000000000000",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void takesNoTokenThatItDidNotHandOut(String token) {
        assertThat(http.with("Authorization", "Bearer " + token).get("/api/me").status())
                .isEqualTo(401);
        assertThat(http.with("Authorization", token).get("/api/me").status()).isEqualTo(401);
        assertThat(http.with("Authorization", "Bearer " + "A".repeat(6_000))
                        .get("/api/me")
                        .status())
                .isEqualTo(401);
        assertThat(http.with("Cookie", "juhui_staff=" + token.replaceAll("[^A-Za-z0-9._-]", "_"))
                        .get("/api/console/session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("Q03 买家令牌、员工 cookie 互不通用；改一个字母就失效")
    void keepsBuyersTokensAndStaffCookiesApart() {
        var buyer = given.buyer();
        var staff = given.staff("*");
        var altered =
                (buyer.token().charAt(0) == 'A' ? 'B' : 'A') + buyer.token().substring(1);
        var basic = Base64.getEncoder().encodeToString((buyer.token() + ":").getBytes(StandardCharsets.UTF_8));

        assertThat(buyer.http().get("/api/me").status()).isEqualTo(200);
        assertThat(http.bearer(altered).get("/api/me").status()).isEqualTo(401);
        assertThat(http.bearer(staff.cookie()).get("/api/me").status()).isEqualTo(401);
        assertThat(http.with("Authorization", "Basic " + basic).get("/api/me").status())
                .isEqualTo(401);
        assertThat(http.with("Cookie", "juhui_staff=" + buyer.token())
                        .get("/api/console/session")
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/api/me?access_token=" + buyer.token() + "&token=" + buyer.token())
                        .status())
                .isEqualTo(401);
    }
}
