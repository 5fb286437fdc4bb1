package io.juhui.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.abuse.ApiDocument.Operation;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Promptly;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that is asked for is without a limit: pages, search words, bodies. */
@JuhuiTest
class BoundsTest {

    @Autowired
    ApiDocument api;

    @Autowired
    Http http;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Test
    @DisplayName("T04 每个分页接口：一页最多 50 条，零、负、一百万都拒绝")
    void boundsEveryPage() {
        var callers = Callers.fresh(http, given);
        var id = Long.toString(goods.aProduct().make().product().value());
        var pages = api.operations().stream()
                .filter(o -> o.parameters().stream().anyMatch(p -> p.name().equals("limit")))
                .toList();

        assertThat(pages).hasSizeGreaterThan(8).allSatisfy(page -> {
            var path = page.path().replace("{asset}", "POINTS").replaceAll("\\{\\w+}", id);
            for (var limit : List.of("0", "-1", "51", "1000000", "2147483648", "1e3", "all")) {
                assertThat(callers.of(page.who()).get(path + "?limit=" + limit).status())
                        .as(page + "?limit=" + limit)
                        .isEqualTo(400);
            }
            assertThat(callers.of(page.who()).get(path + "?limit=50").status()).isEqualTo(200);
        });
    }

    @Test
    @DisplayName("T04 接口文档里每个列表都分页，除非它天生有限")
    void describesNoEndlessList() {
        var whole = api.operations().stream()
                .filter(o -> o.method().equals("GET") && isList(o))
                .map(Operation::id)
                .toList();
        assertThat(whole)
                .containsExactlyInAnyOrder(
                        "AddressStorefront.all", // twenty a buyer
                        "FlashStorefront.ofProduct", // one at most
                        "LotteryStorefront.all", // the newest fifty
                        "LotteryStorefront.versions", // the newest fifty
                        "ShareConsole.sharers", // the first hundred
                        "CardConsole.all", // a hundred at most
                        "CardStorefront.all",
                        "TopUpCampaignConsole.rewards", // one for each room that gives any
                        "BrandConsole.all",
                        "CatalogStorefront.categories",
                        "CategoryConsole.all",
                        "FreightConsole.all",
                        "FreightStorefront.told", // fifty asked for at most
                        "CampaignConsole.audiences", // kinds
                        "CampaignConsole.tools",
                        "OwnTeasers.ofProduct", // one a tool
                        "CouponStorefront.centre", // a hundred
                        "CouponStorefront.ofProduct",
                        "LedgerConsole.cause", // a hundred
                        "LedgerConsole.house", // assets by accounts of the house
                        "LedgerStorefront.all", // assets
                        "FulfilmentConsole.carriers",
                        "FulfilmentStorefront.points",
                        "NewcomerConsole.kinds",
                        "PayableConsole.failedRefunds", // two hundred
                        "NewcomerStorefront.offers", // five
                        "PageConsole.banners",
                        "PageConsole.hotWords",
                        "PickupPointConsole.all",
                        "CentreStorefront.prices", // the SKUs of one product
                        "SegmentConsole.all", // a hundred
                        "TagConsole.all", // two hundred
                        "LaunchStorefront.ofProduct", // the SKUs of one product
                        "TimerConsole.failing", // fifty kinds
                        "TeamStorefront.ofProduct", // one at most
                        "RegionStorefront.children",
                        "SearchStorefront.history", // the last few
                        "SearchStorefront.hotWords",
                        "SearchStorefront.suggestions", // ten
                        "SettingsConsole.all",
                        "StaffConsole.all",
                        "StaffConsole.roles");
    }

    private static boolean isList(Operation operation) {
        return operation
                .answers()
                .at("/200/content/application~1json/schema/type")
                .asString("")
                .equals("array");
    }

    @Test
    @DisplayName("T04 搜索：过长的词拒绝，通配符和怪字符很快答完")
    void boundsWhatASearchMayCost() {
        var owner = given.owner();
        assertThat(http.get("/api/search?q=" + "长".repeat(61)).status()).isEqualTo(400);
        assertThat(http.get("/api/search/suggestions?q=" + "a".repeat(61)).status())
                .isEqualTo(400);
        assertThat(owner.get("/api/console/products?q=" + "a".repeat(61)).status())
                .isEqualTo(400);
        for (var words : List.of(
                "%".repeat(60),
                "_".repeat(60),
                "*".repeat(60),
                "a?".repeat(30),
                "~0.1 ".repeat(12),
                "(((((((((((((((((((((((((((((((((((",
                "a* OR b* AND (c* OR d*)",
                "/.*.*.*.*.*.*.*/")) {
            for (var path : List.of(
                    "/api/search?q=",
                    "/api/search/suggestions?q=",
                    "/api/console/products?q=",
                    "/api/console/orders?q=")) {
                var answer = Promptly.within(
                        Duration.ofSeconds(2),
                        path + words,
                        () -> owner.get(path + URLEncoder.encode(words, StandardCharsets.UTF_8)));
                assertThat(answer.status())
                        .as(path + words + " " + answer.text())
                        .isIn(200, 400);
            }
        }
    }

    @Test
    @DisplayName("R02 排序、方向、游标只认接口列出来的值")
    void sortsOnlyByWhatIsOffered() {
        var callers = Callers.fresh(http, given);
        var id = Long.toString(goods.aProduct().make().product().value());
        var asked = 0;
        for (var operation : api.operations()) {
            for (var parameter : operation.parameters()) {
                if (!parameter.name().matches("sort|order|by|direction|after|cursor|status|lat|lng")
                        || !parameter.in().equals("query")) {
                    continue;
                }
                var path = operation.path().replaceAll("\\{\\w+}", id) + "?" + parameter.name() + "=";
                for (var hostile : Hostile.SQL) {
                    var answer =
                            callers.of(operation.who()).get(path + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
                    assertThat(answer.status()).as(path + hostile).isEqualTo(400);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    @DisplayName("R12 过大、过深的 JSON：400 或 413，带不带键都一样")
    void boundsEveryBody() {
        var buyer = given.buyer().http();
        var big = "{\"name\":\"" + "a".repeat(3 << 20) + "\"}";
        var deep = "[".repeat(100_000);
        var wide = new StringBuilder("{");
        for (int i = 0; i < 60_000; i++) {
            wide.append("\"k").append(i).append("\":1,");
        }
        wide.append("\"z\":1}");
        for (var body : List.of(big, deep, wide.toString())) {
            assertThat(buyer.post("/api/addresses", body).status()).isIn(400, 413);
            assertThat(given.owner().post("/api/console/brands", body).status()).isIn(400, 413);
            assertThat(http.post("/api/cart/preview", body).status()).isIn(400, 413);
            assertThat(http.post("/api/payment/notices/wechat", body).status()).isIn(400, 401, 413);
        }
    }
}
