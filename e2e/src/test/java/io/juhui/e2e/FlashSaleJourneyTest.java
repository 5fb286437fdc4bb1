package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One waits for the beginning and takes the only one there is; the other waits in line until it is paid for and gone. */
@ExtendWith(Shop.Opened.class)
class FlashSaleJourneyTest {

    /** Of one variant, and in no other campaign with a price of its own. */
    private static final String PRODUCT = "甜豆荚";

    private static final Duration WARM_UP = Duration.ofSeconds(30);

    @Test
    @Timeout(240)
    void goesFromWarmUpToSoldOut(Shop shop) throws IOException {
        var owner = shop.nobody().asOwner(shop.ownerPassword());
        var product = product(shop);
        sale(shop, owner, product);
        var page = "/#/pages/product/index?id=" + product;
        try (var first = shop.phone("flash-first");
                var second = shop.phone("flash-second")) {
            enters(shop, first);
            enters(shop, second);
            first.open(page).sees("即将开始");
            first.button("提醒我").click();
            first.sees("开抢前会在消息里提醒你");
            first.button("已设提醒").waitFor();
            first.settles().shot("warm-up");

            first.button("立即秒杀").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            first.sees("仅剩 1 件").settles().shot("begun");
            first.button("立即秒杀").click();
            first.sees("按秒杀价购买").settles();
            var buyer = new Buyer(shop, first, "");
            buyer.agreesToNoReturn();
            var total = buyer.total();
            first.shot("confirm");
            first.button("提交订单").click();
            first.button("付款 ¥" + total).waitFor();

            second.open(page).sees("还有人没付款");
            second.settles().shot("may-come-back");
            second.button("排队等补货").click();
            second.sees("下一个就是你").settles().shot("waiting");
            second.page().reload();
            second.sees("下一个就是你");
            assertThat(second.text("你的号码 2").count())
                    .as("a refresh keeps the place")
                    .isEqualTo(1);

            first.button("付款 ¥" + total).click();
            first.button("支付成功").click();
            first.sees("付款成功");

            second.sees("全部卖出并付款").settles().shot("sold-out");
            second.open(page).button("已抢光").waitFor();
            second.settles().shot("gone");
        }
        try (var desk = shop.desktop("flash-merchant")) {
            new Merchant(shop, desk).logsIn();
            desk.open("/console/flash-sales").sees("限时一件");
            desk.sees("已售").settles().shot("board");
        }
    }

    private static void enters(Shop shop, Visitor at) throws IOException {
        var token = shop.member(Shop.newPhone());
        shop.nobody()
                .with("Authorization", "Bearer " + token)
                .post(
                        "/api/addresses",
                        Map.of(
                                "name", "周小满",
                                "phone", "19900000001",
                                "regionCode", "330106",
                                "detail", "文三路 98 号",
                                "isDefault", true))
                .ok();
        at.remember("juhui.token", '"' + token + '"');
    }

    private static String product(Shop shop) throws IOException {
        var word = URLEncoder.encode(PRODUCT, StandardCharsets.UTF_8);
        for (var one : shop.nobody().get("/api/search?q=" + word).ok().get("items")) {
            if (one.get("name").asString().equals(PRODUCT)) {
                return one.get("id").asString();
            }
        }
        throw new AssertionError(PRODUCT + " is gone");
    }

    /** One unit, from in a moment on. */
    private static void sale(Shop shop, Caller owner, String product) throws IOException {
        var sku = shop.nobody()
                .get("/api/products/" + product)
                .ok()
                .at("/skus/0/id")
                .asString();
        var now = Instant.parse(
                shop.nobody().get("/sim/api/clock").ok().get("now").asString());
        var starts = now.plus(WARM_UP);
        var ends = starts.plus(Duration.ofHours(2));
        var rule = Map.of(
                "unpaidMinutes",
                10,
                "warmUpHours",
                24,
                "remindMinutes",
                1,
                "turnSeconds",
                120,
                "perDevice",
                3,
                "sessions",
                List.of(Map.of("startsAt", starts.toString(), "endsAt", ends.toString())),
                "skus",
                List.of(Map.of("skuId", sku, "price", 690, "stock", 1)));
        var id = owner.post(
                        "/api/console/flash-sales",
                        Map.of("campaign", terms(sku, now, ends.plus(Duration.ofHours(1))), "rule", rule))
                .ok()
                .get("id")
                .asString();
        owner.post("/api/console/campaigns/" + id + "/publish", Map.of("belowCost", true))
                .ok();
    }

    private static Map<String, Object> terms(String sku, Instant from, Instant to) {
        var nothing = Map.of("categories", List.of(), "products", List.of(), "skus", List.of());
        var chosen = Map.of("categories", List.of(), "products", List.of(), "skus", List.of(sku));
        var budget = new LinkedHashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        var terms = new LinkedHashMap<String, Object>();
        terms.put("name", "限时一件");
        terms.put("startsAt", from.toString());
        terms.put("endsAt", to.toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", false, "chosen", chosen, "except", nothing));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 1, "unitsPerOrder", 1));
        terms.put("budget", budget);
        terms.put("closes", List.of());
        return terms;
    }
}
