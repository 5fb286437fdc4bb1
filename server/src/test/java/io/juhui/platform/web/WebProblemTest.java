package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebProblemTest {

    @ParameterizedTest
    @CsvSource({
        "408, web/too-slow",
        "418, web/invalid",
        "500, web/internal",
        "502, web/internal",
        "501, web/method-not-allowed"
    })
    void saysInItsOwnWordsWhatOthersSayByNumber(int status, String slug) {
        assertThat(WebProblem.of(status).slug()).isEqualTo(slug);
    }
}
