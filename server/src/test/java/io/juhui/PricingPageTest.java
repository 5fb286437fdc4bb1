package io.juhui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/pricing.md: the worked carts as a merchant reads them. Written from the very cases that other tests hold the price, the tenders and
 * the returns against, so that what the page says is what is charged.
 */
class PricingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "pricing.md");

    @Test
    void writesTheWorkedCartsAsTheyAreCharged() throws IOException {
        String page;
        try (var file = PricingPageTest.class.getResourceAsStream("/pricing/price-cases.json")) {
            var cases = JsonMapper.shared().readTree(file).valueStream().toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
            page = HEAD + cases.stream().map(PricingPageTest::cart).collect(Collectors.joining("\n")) + "\n";
        }
        var before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, page);

        assertThat(before)
                .as("docs/pricing.md has been written anew: commit it")
                .isEqualTo(page);
    }

    private static final String HEAD = """
            # How a price is made 价格怎么算

            Worked carts, in yuan. Each is executed by tests: prices and promotions, coupons, points, tenders and returns are held to the fen. This page is
            written by a test. 每个例子都由测试执行，一分不差；本页由测试写成。

            Lanes run in this order, each on what the one before has left: **price** (the lowest of list, limited, member and card price), **promotion**
            (the set of offers that saves most; a line is in one at most), **coupon** (one), **points**; then tenders: gift card, balance, the rest outside.
            依次计算：单价（取最低）→ 促销（取最省的组合）→ 优惠券（一张）→ 积分；支付：礼品卡 → 余额 → 外部。
            A saving is split over its lines by largest remainder; unit *k* of a line carries ⌊paid ÷ n⌋, the first (paid mod n) one fen more. Money goes back outside
            first, then balance, then gift card. 优惠按最大余数分摊到行；退款先退外部，再退余额，最后退礼品卡。

            """;

    private static String cart(JsonNode one) {
        var given = one.get("given");
        var expect = one.get("expect");
        var text = new StringBuilder("## ").append(one.get("name").asString()).append("\n\n");
        conditions(given).forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n| 商品 goods | 单价 unit | 件 × | 价 price | 促销 promotion | 券 coupon | 积分 points | 实付 paid |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        for (int i = 0; i < given.get("lines").size(); i++) {
            var line = given.get("lines").get(i);
            text.append("| %s %d | %s | %d | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            line.path("category").asString(""),
                            line.get("sku").asLong(),
                            unit(line),
                            line.get("quantity").asInt(),
                            at(expect, "price", i),
                            less(expect, "promotion", i),
                            less(expect, "coupon", i),
                            less(expect, "points", i),
                            at(expect, "paid", i)));
        }
        text.append("\n合计 total **%s**".formatted(yuan(expect.get("total").asLong())));
        tender(text, expect, "giftCard", "礼品卡 gift card");
        tender(text, expect, "balance", "余额 balance");
        text.append(" · 外部 outside %s\n".formatted(yuan(expect.get("due").asLong())));
        returns(one, text);
        return text.toString();
    }

    private static List<String> conditions(JsonNode given) {
        var said = new ArrayList<String>();
        for (var offer : given.path("promotions")) {
            said.add("促销 promotion " + offer.get("id").asLong() + ": " + tiers(offer) + scope(offer));
        }
        for (var coupon : given.path("coupons")) {
            said.add("优惠券 coupon " + coupon.path("id").asLong() + ": 满 from "
                    + yuan(coupon.path("threshold").asLong()) + scope(coupon));
        }
        if (given.has("points")) {
            said.add("积分 points: 有 %d，%d 抵 ¥1 · has %d, %d for one yuan"
                    .formatted(
                            given.at("/points/balance").asLong(),
                            given.at("/points/perYuan").asLong(),
                            given.at("/points/balance").asLong(),
                            given.at("/points/perYuan").asLong()));
        }
        return said;
    }

    private static String tiers(JsonNode offer) {
        var amount = offer.path("by").asString("AMOUNT").equals("AMOUNT");
        var minus = offer.path("kind").asString("").equals("MINUS");
        var tiers = StreamSupport.stream(offer.path("tiers").spliterator(), false)
                .map(tier -> (amount
                                ? "满 from " + yuan(tier.get("threshold").asLong())
                                : "满 from " + tier.get("threshold").asLong() + " 件 pieces")
                        + (minus
                                ? " 减 less " + yuan(tier.get("value").asLong())
                                : " 付 pay " + tier.get("value").asLong() / 100.0 + " %"))
                .collect(Collectors.joining("; "));
        return tiers + (offer.path("repeat").asBoolean(false) ? "（每满 repeats）" : "");
    }

    private static String scope(JsonNode offer) {
        var said = new StringBuilder();
        for (var name : List.of("categories", "skus", "except")) {
            if (offer.has(name)) {
                said.append(" · ").append(name).append(' ').append(offer.get(name));
            }
        }
        return said.toString();
    }

    private static void tender(StringBuilder text, JsonNode expect, String name, String words) {
        if (expect.path(name).asLong() > 0) {
            text.append(" · ")
                    .append(words)
                    .append(' ')
                    .append(yuan(expect.get(name).asLong()));
        }
    }

    private static void returns(JsonNode one, StringBuilder text) {
        for (var back : one.path("returned")) {
            text.append("\n退 return: 第 %d 行 line %d × %d → %s"
                    .formatted(
                            back.get("line").asInt() + 1,
                            back.get("line").asInt() + 1,
                            back.get("units").asInt(),
                            yuan(back.get("money").asLong())));
            tender(text, back, "toDue", "外部 outside");
            tender(text, back, "toBalance", "余额 balance");
            tender(text, back, "toGiftCard", "礼品卡 gift card");
            if (back.path("pointsBack").asLong() > 0) {
                text.append(" · 积分 points %d".formatted(back.get("pointsBack").asLong()));
            }
            text.append("  ");
        }
        if (one.has("returned")) {
            text.append('\n');
        }
    }

    private static String unit(JsonNode line) {
        var said = new StringBuilder(yuan(line.get("unit").asLong()));
        for (var name : List.of("limited", "member", "card")) {
            if (line.has(name)) {
                said.append(", ")
                        .append(name)
                        .append(' ')
                        .append(yuan(line.get(name).asLong()));
            }
        }
        return said.toString();
    }

    private static String at(JsonNode expect, String name, int line) {
        return yuan(expect.get(name).get(line).asLong());
    }

    private static String less(JsonNode expect, String name, int line) {
        long fen = expect.path(name).path(line).asLong();
        return fen == 0 ? "" : "-" + yuan(fen);
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
