package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class FoundationApiTest {

    @Autowired
    Http http;

    @Test
    void saysThatItIsAliveAndReady() {
        assertThat(http.get("/livez").status()).isEqualTo(200);
        assertThat(http.get("/readyz").status()).isEqualTo(200);
    }

    @Test
    void answersUnknownPathsWithAProblem() {
        var answer = http.get("/api/no-such-thing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("web/not-found");
    }
}
