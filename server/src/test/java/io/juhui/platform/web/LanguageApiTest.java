package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks in a language is answered in it, however often the same was asked in another one. */
@JuhuiTest
class LanguageApiTest {

    private static final String CHINESE = "坏损错漏包赔";
    private static final String ENGLISH = "Damaged, wrong or missing";

    @Autowired
    Http http;

    @Autowired
    GivenGoods goods;

    private String page;

    @BeforeEach
    void aPageOfItsOwn() {
        page = "/api/products/" + goods.aProduct().make().product().value();
    }

    /** Each language is a header line of its own. */
    private String ask(String... languages) {
        var request = HttpRequest.newBuilder(URI.create(http.base() + page));
        for (var language : languages) {
            request.header("Accept-Language", language);
        }
        return http.send(request.build()).text();
    }

    @Test
    @DisplayName("中英文交替、并发地问同一页：谁也拿不到对方的语言")
    void neverGivesOneLanguageToWhoAsksInAnother() {
        Callable<Boolean> english = () -> ask("en-GB,en;q=0.9").contains(ENGLISH);
        Callable<Boolean> chinese = () -> ask("zh-CN,zh;q=0.9,en;q=0.8").contains(CHINESE);
        var calls = IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? english : chinese)
                .toList();

        assertThat(Together.run(calls)).containsOnly(true);
    }

    @Test
    @DisplayName("语言写在第二行请求头里的人，不会把英文留给只说法语的人")
    void looksAtEveryHeaderLineBeforeItRepeats() {
        assertThat(ask("fr", "en")).contains(ENGLISH);
        assertThat(ask("fr")).contains(CHINESE);
        assertThat(ask()).contains(CHINESE);
        assertThat(ask("en")).contains(ENGLISH);
        assertThat(ask("zh;q=0.5", "en")).contains(ENGLISH);
        assertThat(ask("zh;q=0.5")).contains(CHINESE);
    }

    @Test
    @DisplayName("中间的缓存也知道：回答随语言不同，一种语言的 ETag 不能给另一种语言换来 304")
    void tellsCachesOnTheWayThatTheLanguageDecides() {
        var chinese = http.with("Accept-Language", "zh-CN").get(page);
        var etag = chinese.raw().headers().firstValue("ETag").orElseThrow();
        var english =
                http.with("Accept-Language", "en").with("If-None-Match", etag).get(page);

        assertThat(english.status()).isEqualTo(200);
        assertThat(Stream.of("/api/home", "/api/products", page, "/api/categories", "/api/search?q=a"))
                .allSatisfy(path -> {
                    for (int again = 0; again < 2; again++) {
                        var vary =
                                String.join(",", http.get(path).raw().headers().allValues("Vary"));
                        assertThat(List.of(vary.split("\\s*,\\s*")))
                                .as(path)
                                .contains("Accept-Encoding", "Accept-Language");
                    }
                });
    }
}
