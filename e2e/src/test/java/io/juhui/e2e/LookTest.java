package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import io.juhui.e2e.Chromium.Wish;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page owes its reader: it can be perceived and used by anyone, holds still while it loads, and is light. */
@ExtendWith(Shop.Opened.class)
class LookTest {

    private static final int FIRST_ROUTE_LIMIT = 180 * 1024;
    private static final double SHIFT_LIMIT = 0.05;
    private static final String SHIFT = """
            window.shift = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value
            }).observe({ type: 'layout-shift', buffered: true })
            """;

    /** Colours do not depend on the language nor names on the colours, so two of the four combinations meet both. */
    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of("light", (Object) new Wish[0]), Arguments.of("dark", (Object)
                new Wish[] {Wish.DARK, Wish.ENGLISH}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void buyerPagesCanBeUsedByAnyone(String look, Wish[] wishes, Shop shop) throws IOException {
        try (var phone = shop.phone("look-" + look, wishes)) {
            var visit = new Visit(phone);
            var product = firstProduct(shop);
            visit.to("/", "home");
            visit.to("/#/pages/category/index", "category");
            visit.to("/#/pages/search/index", "search");
            visit.to("/#/pages/search/index?q=苹果", "results");
            visit.to("/#/pages/product/index?id=" + product, "product");
            visit.to("/#/rooms/account/login/index", "login");
            var token = shop.member(Shop.newPhone());
            phone.remember("juhui.token", '"' + token + '"');
            visit.to("/#/rooms/coupon/pages/centre/index", "coupons");
            visit.to("/#/rooms/coupon/pages/mine/index", "my-coupons");
            visit.to("/#/rooms/newcomer/pages/gift/index", "gift");
            visit.to("/#/rooms/topup/index/index", "top-up");
            visit.to("/#/rooms/payable/pay/index?id=" + topUp(shop, token), "payable");
            visit.to("/#/rooms/membercard/pages/card/index", "card");
            visit.to("/#/rooms/member/pages/centre/index", "member");
            visit.to("/#/rooms/member/pages/signin/index", "sign-in");
            visit.to("/#/rooms/wallet/pages/wallet/index", "wallet");
            visit.to("/#/pages/cart/index", "cart");
            visit.to("/#/pages/me/index", "me");
            visit.to("/#/rooms/orders/list/index", "orders");
            visit.to("/#/rooms/account/address/index", "address");
            visit.to("/#/rooms/account/settings/index", "settings");
            visit.to("/#/rooms/reviews/list/index?id=" + product, "reviews");
            visit.foundNothing();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void consolePagesCanBeUsedByAnyone(String look, Wish[] wishes, Shop shop) throws IOException {
        try (var desk = shop.desktop("console-" + look, wishes).expects("401")) {
            var visit = new Visit(desk);
            visit.to("/console/login", "login");
            desk.page().locator("input[name=username]").fill("owner");
            desk.page().locator("input[name=password]").fill(shop.ownerPassword());
            desk.page().locator("button[type=submit]").click();
            desk.page().waitForURL("**/today");
            visit.to("/console/today", "today");
            visit.to("/console/orders", "orders");
            visit.to("/console/goods", "goods");
            visit.to("/console/goods/" + firstProduct(shop), "editor");
            visit.to("/console/reviews", "reviews");
            visit.to("/console/campaigns/new/timeprice", "limited");
            visit.to("/console/campaigns", "campaigns");
            visit.to("/console/campaigns/new/coupon", "coupon");
            visit.to("/console/campaigns/new/pointsoff", "points-off");
            visit.to("/console/coupons", "coupons");
            visit.to("/console/newcomers", "newcomers");
            visit.to("/console/top-ups", "top-ups");
            visit.to("/console/member-cards", "cards");
            visit.to("/console/member-cards/new", "card");
            visit.to("/console/page", "page");
            visit.to("/console/page?show=words", "words");
            visit.to("/console/catalog", "catalog");
            visit.to("/console/freight", "freight");
            visit.to("/console/points", "points");
            visit.to("/console/pickup", "pickup");
            visit.to("/console/notices", "notices");
            visit.to("/console/settings", "settings");
            visit.to("/console/staff", "staff");
            visit.foundNothing();
        }
    }

    /** Whatever breaks the content policy is told in the browser's console, and a visitor who hears of it fails. */
    @Test
    void simulatorsAndApiDocsKeepTheContentPolicy(Shop shop) {
        try (var desk = shop.desktop("rooms")) {
            desk.open("/sim/").sees("时间机器").settles();
            desk.open("/api/docs").sees("/api/orders").settles();
        }
    }

    @Test
    void homeAndProductHoldStillWhileTheyLoad(Shop shop) throws IOException {
        for (var path : List.of("/", "/#/pages/product/index?id=" + firstProduct(shop))) {
            try (var phone = shop.phone("still")) {
                phone.page().addInitScript(SHIFT);
                phone.onASlowNetwork().open(path).settles().staysStill();
                assertThat(((Number) phone.page().evaluate("window.shift")).doubleValue())
                        .as("layout shift of %s", path)
                        .isLessThanOrEqualTo(SHIFT_LIMIT);
            }
        }
    }

    @Test
    void firstRouteIsLight(Shop shop) {
        try (var phone = shop.phone("weight")) {
            var scripts = new ArrayList<Request>();
            var shown = new boolean[1];
            phone.page().onRequest(request -> {
                shown[0] |= request.url().endsWith("/api/home");
                if (!shown[0] && request.resourceType().equals("script")) {
                    scripts.add(request);
                }
            });
            phone.open("/").sees("为你挑选");
            assertThat(scripts).isNotEmpty();
            assertThat(scripts.stream()
                            .mapToInt(script -> script.sizes().responseBodySize)
                            .sum())
                    .as("bytes of %s", scripts.stream().map(Request::url).toList())
                    .isLessThanOrEqualTo(FIRST_ROUTE_LIMIT);
        }
    }

    /** One that waits to be paid. */
    private static String topUp(Shop shop, String token) throws IOException {
        return shop.nobody()
                .with("Authorization", "Bearer " + token)
                .post("/api/top-ups", Map.of("amount", 1_000, "gift", 0, "points", 0, "channel", "H5"))
                .ok()
                .get("id")
                .asString();
    }

    private static String firstProduct(Shop shop) throws IOException {
        var found = shop.nobody().get("/api/search?q=%E8%8B%B9%E6%9E%9C").ok();
        return found.get("items").get(0).get("id").asString();
    }

    /** Walks from page to page and gathers what axe finds. */
    private static final class Visit {
        private final Visitor visitor;
        private final List<String> findings = new ArrayList<>();

        Visit(Visitor visitor) {
            this.visitor = visitor;
        }

        void to(String path, String name) {
            visitor.open("about:blank").open(path).settles();
            visitor.shot(name);
            findings.addAll(Axe.findings(visitor, name));
        }

        void foundNothing() {
            assertThat(findings).isEmpty();
        }
    }
}
