package io.juhui.marketing.timeprice;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A limited price is a campaign like all others: where, for how many and for how much in all, paused, copied, saved by one at a time. */
@JuhuiTest
class LimitedPriceApiTest {

    private static final long LIST = 1_990;
    private static final long PRICE = 1_490;

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenLimitedPrice limited;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings()).isEmpty();
    }

    private SkuId sku() {
        return goods.aProduct().priced(LIST).stocked(50).make().sku();
    }

    private JsonNode quote(Given.Buyer buyer, SkuId sku, int quantity) {
        return buyer.http()
                .post(
                        "/api/quotes",
                        Map.of(
                                "source",
                                "BUY_NOW",
                                "lines",
                                List.of(Map.of("skuId", sku, "quantity", quantity)),
                                "delivery",
                                Map.of("kind", "EXPRESS", "addressId", orders.address(buyer))))
                .ok();
    }

    private static long amount(JsonNode quote) {
        return quote.at("/lines/0/amount").asLong();
    }

    private String published(SkuId sku, String term, Object value) {
        var terms = limited.terms(sku);
        terms.put(term, value);
        return limited.published(terms, GivenLimitedPrice.rule(PRICE, sku));
    }

    private Http.Answer verb(String id, String verb) {
        return given.owner().post("/api/console/campaigns/" + id + "/" + verb, Map.of());
    }

    private String state(String id) {
        return given.owner()
                .get("/api/console/campaigns/" + id)
                .ok()
                .get("state")
                .asString();
    }

    @Test
    @DisplayName("每人限 2 件：多一件整行原价并说明还能买几件；买满后按原价；限购写在商品页上")
    void sellsNobodyMoreThanTheLimit() {
        var made = goods.aProduct().priced(LIST).stocked(50).make();
        var sku = made.sku();
        published(sku, "limits", Map.of("timesPerPerson", 0, "unitsPerPerson", 2, "unitsPerOrder", 0));
        var buyer = given.buyer();

        var three = quote(buyer, sku, 3);
        assertThat(amount(three)).isEqualTo(3 * LIST);
        assertThat(three.at("/hints/0/text").asString()).isEqualTo("整点：限购，最多还能买 2 件");
        assertThat(amount(quote(buyer, sku, 2))).isEqualTo(2 * PRICE);
        orders.placed(buyer, sku, 2);

        var again = quote(buyer, sku, 1);
        assertThat(amount(again)).isEqualTo(LIST);
        assertThat(again.at("/hints/0/text").asString()).isEqualTo("整点：已达到限购数量");
        assertThat(amount(quote(given.buyer(), sku, 1))).isEqualTo(PRICE);
        assertThat(buyer.http().get("/api/products/" + made.product().value()).text())
                .contains("限时价，每人限 2 件");
    }

    @Test
    @DisplayName("只在小程序：手机网页按原价并说明，商品页不把它当作售价")
    void actsInItsChannelsAlone() {
        var made = goods.aProduct().priced(LIST).stocked(50).make();
        published(made.sku(), "channels", List.of("MINI_PROGRAM"));

        var quoted = quote(given.buyer(), made.sku(), 1);
        assertThat(amount(quoted)).isEqualTo(LIST);
        assertThat(quoted.at("/hints/0/text").asString()).isEqualTo("整点：仅限小程序");
        var shown = given.buyer()
                .http()
                .get("/api/products/" + made.product().value())
                .ok();
        assertThat(shown.toString()).contains("\"kind\":\"timeprice\"").doesNotContain("\"plain\":true");
    }

    @Test
    @DisplayName("预算用完：自己熔断，之后按原价")
    void blowsItsFuseWhenTheBudgetIsSpent() {
        var sku = sku();
        var id = published(sku, "budget", Map.of("total", LIST - PRICE));
        orders.placed(given.buyer(), sku, 1);
        assertThat(state(id)).isEqualTo("FUSED");
        assertThat(amount(quote(given.buyer(), sku, 1))).isEqualTo(LIST);
    }

    @Test
    @DisplayName("暂停、继续、提前结束都立即生效；结束后同一商品可以再有一场")
    void pausesResumesAndStops() {
        var sku = sku();
        var id = limited.published(limited.terms(sku), GivenLimitedPrice.rule(PRICE, sku));
        var buyer = given.buyer();
        assertThat(amount(quote(buyer, sku, 1))).isEqualTo(PRICE);
        verb(id, "pause").ok();
        assertThat(amount(quote(buyer, sku, 1))).isEqualTo(LIST);
        verb(id, "resume").ok();
        assertThat(amount(quote(buyer, sku, 1))).isEqualTo(PRICE);
        verb(id, "stop").ok();
        assertThat(amount(quote(buyer, sku, 1))).isEqualTo(LIST);
        limited.published(limited.terms(sku), GivenLimitedPrice.rule(1_290, sku));
        assertThat(amount(quote(buyer, sku, 1))).isEqualTo(1_290);
    }

    @Test
    @DisplayName("十人同时保存同一场：一人成，其余 409 campaign/changed-meanwhile")
    void savesForOneOfMany() {
        var sku = sku();
        var id = limited.create(limited.terms(sku), GivenLimitedPrice.rule(PRICE, sku))
                .ok()
                .get("id")
                .asString();
        var owner = given.owner();
        var answers = Together.run(
                10,
                i -> owner.put(
                        GivenLimitedPrice.PATH + "/" + id,
                        Map.of(
                                "version",
                                1,
                                "belowCost",
                                false,
                                "campaign",
                                limited.terms(sku),
                                "rule",
                                GivenLimitedPrice.rule(PRICE + i, sku))));
        assertThat(answers).filteredOn(one -> one.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(one -> one.status() != 200)
                .allSatisfy(one -> assertThat(one.problem()).isEqualTo("campaign/changed-meanwhile"));
        var won =
                answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
        assertThat(owner.get(GivenLimitedPrice.PATH + "/" + id).ok().at("/rule"))
                .isEqualTo(won.json().get("rule"));
    }

    @Test
    void copiesItsPrices() {
        var sku = sku();
        var id = limited.published(limited.terms(sku), GivenLimitedPrice.rule(PRICE, sku));
        var copy = verb(id, "copy").ok().get("id").asString();
        var form = given.owner().get(GivenLimitedPrice.PATH + "/" + copy).ok();
        assertThat(form.at("/rule/skus/0/price").asLong()).isEqualTo(PRICE);
        assertThat(form.at("/goods/0/base").asLong()).isEqualTo(LIST);
        assertThat(limited.publish(copy).problem())
                .as("the same goods at the same time")
                .isEqualTo("campaign/conflict");
    }

    @Test
    void pointsAtWhatMakesNoSense() {
        var sku = sku();
        var other = sku();
        var twice = limited.create(limited.terms(sku), GivenLimitedPrice.rule(PRICE, sku, sku));
        assertThat(twice.problem()).isEqualTo("timeprice/terms");
        assertThat(twice.json().at("/fields/0/pointer").asString()).isEqualTo("/rule/skus/1/skuId");
        var elsewhere = limited.create(limited.terms(other), GivenLimitedPrice.rule(PRICE, sku));
        assertThat(elsewhere.json().at("/fields/0/pointer").asString()).isEqualTo("/campaign/scope");
        var dear = limited.create(limited.terms(sku), GivenLimitedPrice.rule(LIST, sku));
        assertThat(dear.problem()).isEqualTo("timeprice/not-lower");
        assertThat(dear.json().at("/fields/0/pointer").asString()).isEqualTo("/rule/skus/0/price");
    }

    @Test
    @DisplayName("名称按字数算：40 个四字节字符可以，41 个不行；改变文字方向的字符不留")
    void countsTheCharactersOfANameAsPeopleDo() {
        var sku = sku();
        var terms = limited.terms(sku);
        terms.put("name", "🍎".repeat(40));
        var made = limited.create(terms, GivenLimitedPrice.rule(PRICE, sku)).ok();
        assertThat(made.at("/campaign/name").asString()).isEqualTo("🍎".repeat(40));
        var copy = verb(made.get("id").asString(), "copy").ok();
        assertThat(copy.at("/terms/name").asString()).isEqualTo("🍎".repeat(37) + " 复制");

        terms.put("name", "🍎".repeat(41));
        var refused = limited.create(terms, GivenLimitedPrice.rule(PRICE, sku));
        assertThat(refused.problem()).isEqualTo("web/invalid");
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo("/campaign/name");

        terms.put("name", "\u202E促销\u202C");
        assertThat(limited.create(terms, GivenLimitedPrice.rule(PRICE, sku))
                        .ok()
                        .at("/campaign/name")
                        .asString())
                .isEqualTo("促销");
    }
}
