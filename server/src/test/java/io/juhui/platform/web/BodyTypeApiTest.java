package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Half a content type, or any of a kind, is refused in one line, by whichever way it comes. */
@JuhuiTest
class BodyTypeApiTest {

    @Autowired
    Http anyone;

    @Autowired
    Given given;

    @Test
    void refusesWhatIsNoTypeOfABody() {
        var buyer = given.buyer().http();
        for (var type : List.of(
                "a",
                "/",
                "text/",
                "application/json, text/plain",
                "application/json;charset=bogus",
                "application/json;x=\"a",
                "application/*",
                "application/*+json",
                "text/*",
                "*/*")) {
            for (var path : List.of("/api/orders", "/api/quotes", "/api/cart/lines")) {
                assertRefused(buyer, path, type);
            }
            for (var path : List.of("/api/sms-codes", "/api/sessions", "/api/cart/preview", "/api/console/session")) {
                assertRefused(anyone, path, type);
            }
        }
    }

    private static void assertRefused(Http caller, String path, String type) {
        var answer = caller.with("Content-Type", type).post(path, "{}");
        assertThat(answer.status()).as(type + " to " + path).isEqualTo(415);
    }

    @Test
    void speaksChineseToWhoAsksForNoLanguageInEveryRefusal() {
        var answer = given.buyer().http().with("Idempotency-Key", "a b").post("/api/addresses", "{}");

        assertThat(answer.json().get("title").asString()).matches(".*\\p{IsHan}.*");
    }
}
