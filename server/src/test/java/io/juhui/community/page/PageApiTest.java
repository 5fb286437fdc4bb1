package io.juhui.community.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class PageApiTest {

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    Clock clock;

    @Test
    void showsABannerAsSoonAsItIsSavedAndOnlyInItsTime() {
        var staff = given.staff("page:edit").http();
        var title = "横幅" + System.nanoTime();
        var body = banner(title);
        var id = staff.post("/api/console/banners", body).ok().get("id").asString();
        assertThat(http.get("/api/home").text()).contains(title);

        body.put("startsAt", clock.instant().plusSeconds(3_600).toString());
        staff.put("/api/console/banners/" + id, body).ok();
        assertThat(http.get("/api/home").text()).doesNotContain(title);

        assertThat(staff.delete("/api/console/banners/" + id).status()).isEqualTo(204);
        assertThat(staff.get("/api/console/banners").text()).doesNotContain(title);
    }

    @Test
    void leadsNowhereButIntoTheApp() {
        var staff = given.staff("page:edit").http();
        for (var link : List.of("https://evil.example", "javascript:alert(1)", "//evil", "/pages/a b", "/api/x")) {
            var body = banner("x");
            body.put("link", link);
            assertThat(staff.post("/api/console/banners", body).problem())
                    .as(link)
                    .isEqualTo("web/invalid");
        }
    }

    @Test
    void putsChosenHotWordsFirst() {
        var staff = given.staff("page:edit").http();
        var word = "热词" + System.nanoTime() % 1_000_000;
        staff.put("/api/console/hot-words", Map.of("words", List.of(word, "大闸蟹")))
                .ok();
        assertThat(http.get("/api/search/hot-words").ok().get(0).asString()).isEqualTo(word);
        assertThat(http.get("/api/home").ok().get("hotWords").get(0).asString()).isEqualTo(word);
    }

    @Test
    void keepsTheWordsOfOneWhenManyReplaceThemAtOnce() {
        var staff = given.staff("page:edit").http();
        var words = staff.get("/api/console/hot-words").ok();
        var calls = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i ->
                        () -> staff.put("/api/console/hot-words", Map.of("words", List.of("共同的词", "各自的词" + i)))
                                .status())
                .toList();

        assertThat(Together.run(calls)).containsOnly(200);

        assertThat(staff.get("/api/console/hot-words").ok()).hasSize(2);
        staff.put("/api/console/hot-words", Map.of("words", words)).ok();
    }

    @Test
    void showsCategoriesAndCities() {
        var made = goods.aProduct().soldIn("610200").make();
        var home = http.get("/api/home").ok();
        assertThat(home.get("cities").toString()).contains("铜川");
        assertThat(home.get("categories").toString())
                .contains(Long.toString(made.category().value()));
    }

    @Test
    void letsOnlyPageEditorsIn() {
        assertThat(http.get("/api/console/banners").problem()).isEqualTo("web/login-required");
        assertThat(given.staff("goods:edit").http().get("/api/console/banners").problem())
                .isEqualTo("web/forbidden");
    }

    private Map<String, Object> banner(String title) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "subtitle",
                "",
                "action",
                "去看看",
                "link",
                "/pages/search/index?q=x",
                "pictureId",
                Long.toString(goods.aPicture().value()),
                "tone",
                "ROSE",
                "position",
                1,
                "shown",
                true));
    }
}
