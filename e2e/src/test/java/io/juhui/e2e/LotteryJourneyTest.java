package io.juhui.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A draw is won, its goods are ordered for nothing, and once it is over the draw is computed again on the phone. */
@ExtendWith(Shop.Opened.class)
class LotteryJourneyTest {

    private static final String PRODUCT = "洛川红富士苹果";

    @Test
    @Timeout(180)
    void drawsWinsOrdersAndChecksIt(Shop shop) throws IOException {
        var owner = shop.nobody().asOwner(shop.ownerPassword());
        var campaign = running(shop, owner);
        try (var phone = shop.phone("lottery")) {
            var number = Shop.newPhone();
            phone.remember("juhui.token", '"' + shop.member(number) + '"');
            var buyer = new Buyer(shop, phone, number);
            phone.open("/#/rooms/lottery/pages/draw/index?id=" + campaign).sees("还有 1 次机会");
            phone.settles().shot("wheel");
            phone.button("抽一次").click();
            phone.sees("恭喜，抽中了").settles().shot("won");
            phone.button("填写地址领取").click();
            phone.sees("抽奖奖品");
            buyer.addsAddress("周小满 19912340001 浙江省杭州市西湖区文三路 98 号 3 幢 502");
            phone.sees("每一分钱怎么来的");
            buyer.agreesToNoReturn();
            phone.settles().shot("confirm");
            assertThat(buyer.total()).isEqualTo("0.00");
            phone.button("提交订单").click();
            phone.sees("付款成功").settles().shot("ordered");

            phone.open("about:blank")
                    .open("/#/rooms/lottery/pages/prizes/index")
                    .sees("已下单");
            phone.settles().shot("prizes");
            owner.post("/api/console/campaigns/" + campaign + "/stop", Map.of()).ok();
            phone.open("about:blank").open("/#/rooms/lottery/pages/verify/index?id=" + campaign);
            phone.button("核对").click();
            phone.sees("四步都对").settles().shot("checked");
        }
    }

    private static String running(Shop shop, Caller owner) throws IOException {
        var sku = sku(shop);
        var prizes = List.of(
                prize(
                        PRODUCT,
                        "GOODS",
                        sku.get("id").asString(),
                        sku.get("basePrice").asLong(),
                        3,
                        1_000_000,
                        false),
                prize("谢谢参与", "NOTHING", "", 0, null, 0, true));
        var rule = new HashMap<String, Object>();
        rule.put("look", "WHEEL");
        rule.put(
                "chances",
                Map.of(
                        "freePerDay", 1,
                        "friendBy", "OPENED",
                        "friendsPerDay", 3,
                        "orderFrom", 9_900,
                        "ordersPerDay", 1,
                        "points", 100,
                        "pointsPerDay", 0));
        rule.put("drawsPerDay", 5);
        rule.put("drawsPerPerson", 50);
        rule.put("winsPerPerson", 3);
        rule.put("claimDays", 7);
        rule.put("text", "");
        rule.put("prizes", prizes);
        var id = owner.post("/api/console/lotteries", Map.of("campaign", terms(shop), "rule", rule))
                .ok()
                .get("id")
                .asString();
        owner.post("/api/console/campaigns/" + id + "/publish", Map.of("belowCost", false))
                .ok();
        return id;
    }

    private static Map<String, Object> prize(
            String name,
            String kind,
            @Nullable String item,
            long worth,
            @Nullable Integer stock,
            int odds,
            boolean fallback) {
        var prize = new LinkedHashMap<String, Object>();
        prize.put("name", name);
        prize.put("kind", kind);
        prize.put("item", item);
        prize.put("amount", 1);
        prize.put("worth", worth);
        prize.put("stock", stock);
        prize.put("odds", odds);
        prize.put("picture", null);
        prize.put("fallback", fallback);
        return prize;
    }

    private static Map<String, Object> terms(Shop shop) throws IOException {
        var now = Instant.parse(
                shop.nobody().get("/sim/api/clock").ok().get("now").asString());
        var none = Map.of("categories", List.of(), "products", List.of(), "skus", List.of());
        var budget = new HashMap<String, Object>();
        budget.put("total", null);
        budget.put("perDay", null);
        var terms = new HashMap<String, Object>();
        terms.put("name", "果园抽奖");
        terms.put("startsAt", now.minus(Duration.ofHours(1)).toString());
        terms.put("endsAt", now.plus(Duration.ofDays(1)).toString());
        terms.put("channels", List.of("MINI_PROGRAM", "OFFICIAL_ACCOUNT", "H5", "LIVE"));
        terms.put("audience", Map.of("kind", "all", "ids", List.of()));
        terms.put("scope", Map.of("all", true, "chosen", none, "except", none));
        terms.put("limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 0, "unitsPerOrder", 0));
        terms.put("budget", budget);
        terms.put("closes", new ArrayList<>());
        return terms;
    }

    private static JsonNode sku(Shop shop) throws IOException {
        for (var one :
                shop.nobody().get("/api/search?q=%E8%8B%B9%E6%9E%9C").ok().get("items")) {
            if (one.get("name").asString().equals(PRODUCT)) {
                return shop.nobody()
                        .get("/api/products/" + one.get("id").asString())
                        .ok()
                        .at("/skus/0");
            }
        }
        throw new AssertionError("the apples are gone");
    }
}
