package io.juhui.party.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.campaign.spi.StandingPrice;
import io.juhui.goods.catalog.FreightTemplateId;
import io.juhui.goods.catalog.SkuId;
import io.juhui.goods.catalog.SkuOffer;
import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.kernel.TimeWindow;
import io.juhui.marketing.timeprice.GivenLimitedPrice;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.OwnClockTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each benefit of a level acts, on who has the level and on nobody else. */
@OwnClockTest // what levels pay counts into the margins of every campaign of a shop
class BenefitsApiTest {

    private static final long SILVER_GROWTH = 500;
    private static final TimeWindow DAY =
            new TimeWindow(Instant.parse("2026-11-30T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    @Autowired
    Given given;

    @Autowired
    GivenLimitedPrice limited;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenMembers members;

    @Autowired
    Clock clock;

    @Autowired
    List<StandingPrice> standing;

    @Autowired
    Skus skus;

    private Given.Buyer silver() {
        var buyer = given.buyer();
        members.growth(buyer.id(), SILVER_GROWTH);
        return buyer;
    }

    private Map<String, Object> wish(Given.Buyer buyer, SkuId sku, int quantity) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        body.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        body.put("source", "BUY_NOW");
        return body;
    }

    private SkuOffer offer(SkuId sku) {
        return Objects.requireNonNull(skus.snapshot().sku(sku));
    }

    private JsonNode quote(Given.Buyer buyer, SkuId sku, int quantity) {
        return buyer.http().post("/api/quotes", wish(buyer, sku, quantity)).ok();
    }

    private static long amount(JsonNode quote) {
        return quote.at("/lines/0/amount").asLong();
    }

    @Test
    @DisplayName("U2 等级折扣：银卡九折，普通会员原价；下单按同一价")
    void takesTheLevelsRateOffForItsMembers() {
        var sku = goods.aProduct().priced(1_990).stocked(20).make().sku();
        members.withLevels(given, levels -> levels.get(1).put("pricePercent", 90), () -> {
            var buyer = silver();
            var quoted = quote(buyer, sku, 2);

            assertThat(amount(quoted)).isEqualTo(3_582);
            assertThat(quoted.at("/lines/0/adjustments/0/text").asString()).isEqualTo("银卡会员价");
            assertThat(amount(quote(given.buyer(), sku, 2))).isEqualTo(3_980);
            assertThat(orders.placed(buyer, sku, 2).get("total").asLong())
                    .isEqualTo(quoted.get("total").asLong());
        });
        assertThat(amount(quote(silver(), sku, 2))).isEqualTo(3_980);
    }

    @Test
    @DisplayName("U2 M08 单规格会员价：和等级折扣比取低者，商品页显示的就是收的")
    void takesTheBetterOfTheSkusPriceAndTheRate() {
        var made = goods.aProduct().priced(2_000).stocked(20).make();
        var path = "/api/console/member-prices/" + made.sku().value();
        var owner = given.owner();
        members.withLevels(given, levels -> levels.get(1).put("pricePercent", 90), () -> {
            var version = put(owner, path, 0, List.of(Map.of("levelId", "2", "price", 1_500)));
            var buyer = silver();
            assertThat(amount(quote(buyer, made.sku(), 1))).isEqualTo(1_500);
            var shown = buyer.http()
                    .get("/api/membership/prices/" + made.product().value())
                    .ok();
            assertThat(shown.at("/0/price").asLong()).isEqualTo(1_500);
            assertThat(shown.at("/0/level").asString()).isEqualTo("银卡会员");
            assertThat(standing.stream()
                            .filter(room -> room.words().zh().equals("会员价"))
                            .map(room -> room.lowest(offer(made.sku()), Money.fen(1_700), DAY)))
                    .as("the margin simulator counts it in")
                    .containsExactly(Money.fen(1_500));

            version = put(owner, path, version, List.of(Map.of("levelId", "2", "price", 1_900)));
            assertThat(amount(quote(buyer, made.sku(), 1))).isEqualTo(1_800);
            assertThat(put(owner, path, version, List.of())).isZero();
        });
        assertThat(owner.put(path, Map.of("version", 0, "prices", List.of(Map.of("levelId", "2", "price", 2_000))))
                        .problem())
                .isEqualTo("membership/price-not-lower");
        assertThat(owner.put(path, Map.of("version", 0, "prices", List.of(Map.of("levelId", "77", "price", 1_000))))
                        .problem())
                .isEqualTo("membership/no-such-level");
        assertThat(owner.put(
                                "/api/console/member-prices/77",
                                Map.of("version", 0, "prices", List.of(Map.of("levelId", "2", "price", 1_000))))
                        .problem())
                .isEqualTo("membership/no-such-sku");
    }

    private static int put(Http owner, String path, int version, List<Map<String, Object>> prices) {
        return owner.put(path, Map.of("version", version, "prices", prices))
                .ok()
                .get("version")
                .asInt();
    }

    @Test
    @DisplayName("R2 会员价和限时价同在 PRICE：低者胜，不叠加")
    void letsTheBetterOfMemberAndLimitedPriceWin() {
        var sku = goods.aProduct().priced(2_000).stocked(20).make().sku();
        members.withLevels(given, levels -> levels.get(1).put("pricePercent", 90), () -> {
            var buyer = silver();
            limited(sku, 1_700, Duration.ofHours(-1));
            assertThat(amount(quote(buyer, sku, 1))).isEqualTo(1_700);
            assertThat(amount(quote(given.buyer(), sku, 1))).isEqualTo(1_700);
        });
        var other = goods.aProduct().priced(2_000).stocked(20).make().sku();
        members.withLevels(given, levels -> levels.get(1).put("pricePercent", 80), () -> {
            limited(other, 1_700, Duration.ofHours(-1));
            assertThat(amount(quote(silver(), other, 1))).isEqualTo(1_600);
        });
    }

    private void limited(SkuId sku, long price, Duration from) {
        var start = clock.instant().plus(from);
        limited.published(sku, price, start, start.plus(Duration.ofDays(2)));
    }

    @Test
    @DisplayName("U2 提前购：限时价 5 小时后开始，提前 6 小时的等级现在就有，别人没有")
    void startsACampaignEarlierForWhoHasThatBenefit() {
        var sku = goods.aProduct().priced(2_000).stocked(20).make().sku();
        limited(sku, 1_500, Duration.ofHours(5));
        members.withLevels(given, levels -> levels.get(1).put("earlyHours", 6), () -> {
            var buyer = silver();
            assertThat(amount(quote(buyer, sku, 1))).isEqualTo(1_500);
            assertThat(orders.placed(buyer, sku, 1).get("total").asLong()).isGreaterThanOrEqualTo(1_500);
            assertThat(amount(quote(given.buyer(), sku, 1))).isEqualTo(2_000);
        });
        members.withLevels(
                given,
                levels -> levels.get(1).put("earlyHours", 4),
                () -> assertThat(amount(quote(silver(), sku, 1))).isEqualTo(2_000));
    }

    @Test
    @DisplayName("U2 包邮：有此权益的等级运费为零，别人照付")
    void carriesForNothingForWhoHasThatBenefit() {
        var template = given.owner()
                .post("/api/console/freight-templates", freight())
                .ok()
                .get("id")
                .asString();
        var sku = goods.aProduct()
                .priced(2_000)
                .stocked(20)
                .freight(new FreightTemplateId(Long.parseLong(template)))
                .make()
                .sku();
        var plain = quote(given.buyer(), sku, 1).get("freight").asLong();
        assertThat(plain).isPositive();
        members.withLevels(given, levels -> levels.get(1).put("freeFreight", true), () -> {
            assertThat(quote(silver(), sku, 1).get("freight").asLong()).isZero();
            assertThat(quote(given.buyer(), sku, 1).get("freight").asLong()).isEqualTo(plain);
        });
    }

    private static Map<String, Object> freight() {
        var rate = Map.of("regions", List.of(), "firstUnits", 1, "first", 800, "nextUnits", 1, "next", 200);
        var template = new LinkedHashMap<String, Object>();
        template.put("name", "会员包邮试运费");
        template.put("unit", "PIECE");
        template.put("freeOver", null);
        template.put("rates", List.of(rate));
        template.put("notTo", List.of());
        return template;
    }

    @Test
    @DisplayName("U2 专属客服：设置里写了谁，只有有此权益的等级看得到")
    void showsTheAgentToWhoHasOne() {
        members.with(
                MemberTerms.AGENT,
                "小惠 0571-88880000",
                () -> members.withLevels(given, levels -> levels.get(1).put("agent", true), () -> {
                    assertThat(centre(silver()).get("agent").asString()).isEqualTo("小惠 0571-88880000");
                    assertThat(centre(given.buyer()).get("agent").asString()).isEmpty();
                }));
    }

    private static JsonNode centre(Given.Buyer buyer) {
        return buyer.http().get("/api/membership").ok();
    }

    @Test
    @DisplayName("U2 会员中心：等级、成长值、离下一级还差多少")
    void tellsWhereAMemberStands() {
        var buyer = silver();
        var centre = centre(buyer);

        assertThat(centre.get("level").asString()).isEqualTo("2");
        assertThat(centre.get("growth").asLong()).isEqualTo(SILVER_GROWTH);
        assertThat(centre.get("next").asString()).isEqualTo("3");
        assertThat(centre.get("missing").asLong()).isEqualTo(1_500);
        assertThat(centre.at("/levels/1/name").asString()).isEqualTo("银卡会员");
        assertThat(buyer.http().get("/api/notices").ok().at("/items/0/kind").asString())
                .isEqualTo("membership.level");
    }

    @Test
    @DisplayName("M06 报价之后等级降了：下单时拒绝，不多收也不少收")
    void refusesAPriceOfALevelThatIsGone() {
        var sku = goods.aProduct().priced(2_000).stocked(20).make().sku();
        members.withLevels(given, levels -> levels.get(1).put("pricePercent", 90), () -> {
            var buyer = silver();
            var purchase = orders.purchase(buyer, sku, 1);
            members.forget(buyer.id());
            assertThat(orders.place(buyer, purchase).problem())
                    .isIn("pricing/price-changed", "membership/level-changed");
            assertThat(members.levelOf(buyer.id())).isEqualTo(1);
        });
    }
}
