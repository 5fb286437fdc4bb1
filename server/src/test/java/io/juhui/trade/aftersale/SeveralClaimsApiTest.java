package io.juhui.trade.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("T9 一次申请几件商品的售后")
class SeveralClaimsApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    private SkuId sku(long fen) {
        return goods.aProduct().priced(fen).stocked(20).make().sku();
    }

    private Bought two() {
        var lines = new LinkedHashMap<SkuId, Integer>();
        lines.put(sku(2_000), 2);
        lines.put(sku(3_000), 1);
        return trade.done(given.buyer(), lines);
    }

    private static Map<String, Object> wish(List<?> parts) {
        return Map.of("parts", parts, "kind", "RETURN", "reason", "AGREED");
    }

    private static Http.Answer preview(Bought order, List<?> parts) {
        return order.buyer().http().post(order.path() + "/after-sale/several/preview", wish(parts));
    }

    private static Http.Answer ask(Bought order, List<?> parts) {
        var body = new LinkedHashMap<>(wish(parts));
        body.put("description", "都不合适");
        body.put("mediaIds", List.of());
        return order.buyer().http().post(order.path() + "/after-sale/several", body);
    }

    private static Map<String, Object> part(String line, int units) {
        return Map.of("lineId", line, "units", units);
    }

    private static Map<String, Object> part(String line, int units, long amount) {
        return Map.of("lineId", line, "units", units, "amount", amount);
    }

    /** One and one of the two lines, as they are shown to come to. */
    private static List<Map<String, Object>> shown(Bought order) {
        var parts = new ArrayList<Map<String, Object>>();
        for (var part : preview(order, List.of(part(order.line(0), 1), part(order.line(1), 1)))
                .ok()
                .get("parts")) {
            parts.add(part(part.get("lineId").asString(), 1, part.get("amount").asLong()));
        }
        return parts;
    }

    @Test
    void opensACaseForEachLineForExactlyWhatWasShown() {
        var order = two();
        var said = preview(order, List.of(part(order.line(0), 1), part(order.line(1), 1)))
                .ok();
        var single = GivenCases.preview(order, order.line(0), 1, "RETURN", "AGREED");
        assertThat(said.at("/parts/0/amount").asLong())
                .isEqualTo(single.get("amount").asLong());
        assertThat(said.get("amount").asLong())
                .isEqualTo(said.at("/parts/0/amount").asLong()
                        + said.at("/parts/1/amount").asLong());

        var cases = ask(order, shown(order)).ok().get("cases");

        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).get("amount").asLong())
                .isEqualTo(said.at("/parts/0/amount").asLong());
        assertThat(order.buyer().http().get("/api/after-sale").ok().get("items"))
                .hasSize(2);
        for (var one : cases) {
            GivenCases.buyer(order, one.get("id").asString(), "withdraw", Map.of())
                    .ok();
        }
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void opensNoneWhenOneIsRefusedAndSaysWhich() {
        var order = two();
        var good = shown(order);
        var refused = ask(order, List.of(good.getFirst(), part(order.line(1), 1, 1)));
        assertThat(refused.problem()).isEqualTo("aftersale/amount-changed");
        assertThat(refused.json().get("fields").toString()).contains("/parts/1");
        assertThat(preview(order, List.of(part(order.line(0), 3))).problem()).isEqualTo("aftersale/too-many-units");
        assertThat(ask(order, List.of(good.getFirst(), good.getFirst())).problem())
                .as("one line twice")
                .isEqualTo("aftersale/already-open");
        assertThat(ask(order, List.of()).status()).isEqualTo(400);

        assertThat(order.buyer().http().get("/api/after-sale").ok().get("items"))
                .isEmpty();
    }

    @Test
    void opensEachOnceWhenAskedByManyTaps() {
        var order = two();
        var parts = shown(order);
        var taps = Together.run(8, _ -> ask(order, parts));
        assertThat(taps).extracting(Http.Answer::status).containsOnlyOnce(200);
        assertThat(taps.stream().filter(tap -> tap.status() != 200).map(Http.Answer::problem))
                .containsOnly("aftersale/already-open");
        assertThat(order.buyer().http().get("/api/after-sale").ok().get("items"))
                .hasSize(2);
        assertThat(orders.findings()).isEmpty();
    }
}
