package io.juhui.marketing.timeprice;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.Skus;
import io.juhui.kernel.Money;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import io.juhui.trade.pricing.Basket;
import io.juhui.trade.pricing.Situation;
import io.juhui.trade.pricing.spi.Offer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first and the last millisecond of a limited price. */
@JuhuiTest
class LimitedPriceEdgesTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenLimitedPrice limited;

    @Autowired
    LimitedPriceRule rule;

    @Autowired
    Skus skus;

    @Autowired
    Clock clock;

    private String campaign(GivenGoods.Goods made, Instant start, Instant end) {
        return limited.published(made.sku(), 990, start, end);
    }

    /** What one unit of it is offered for at this instant, to whoever looks. */
    private Optional<Offer> deal(GivenGoods.Goods made, Instant at) {
        var offer = Objects.requireNonNull(skus.snapshot().sku(made.sku()));
        var basket = new Basket(List.of(Basket.Line.of(0, offer, 1)), null);
        return rule.propose(basket, Situation.of(Optional.empty(), at)).offers().stream()
                .findFirst();
    }

    private Money price(GivenGoods.Goods made, Instant at) {
        return Money.fen(1_990).minus(deal(made, at).orElseThrow().saving());
    }

    @Test
    void namesTheCampaignThatStandsInTheWayAtTheItemItHolds() {
        var first = goods.aProduct().priced(2_800).stocked(5).make();
        var free = goods.aProduct().priced(2_800).stocked(5).make();
        var start = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        campaign(first, start, start.plusSeconds(3_600));
        var later = limited.create(
                GivenLimitedPrice.terms(
                        "后来的", start.plusSeconds(60), start.plusSeconds(7_200), free.sku(), first.sku()),
                GivenLimitedPrice.rule(990, free.sku(), first.sku()));
        var refused = limited.publish(later.ok().get("id").asString());
        assertThat(refused.problem()).isEqualTo("campaign/conflict");
        assertThat(refused.json().get("fields")).hasSize(1);
        assertThat(refused.json().get("fields").get(0).get("pointer").asString())
                .isEqualTo("/campaign/scope/chosen/skus/1");
        assertThat(refused.json().get("fields").get(0).get("message").asString())
                .contains("整点");
    }

    @Test
    @DisplayName("F01 开始前 1 毫秒、开始、结束前 1 毫秒、结束：半开区间")
    void countsFromItsStartUntilJustBeforeItsEnd() {
        var made = goods.aProduct().priced(1_990).make();
        var start = Instant.parse("2031-06-18T12:00:00Z");
        var end = Instant.parse("2031-06-18T14:00:00Z");
        campaign(made, start, end);
        var ms = Duration.ofMillis(1);

        assertThat(deal(made, start.minus(ms))).isEmpty();
        assertThat(price(made, start)).isEqualTo(Money.fen(990));
        assertThat(price(made, end.minus(ms))).isEqualTo(Money.fen(990));
        assertThat(deal(made, end)).isEmpty();
        assertThat(deal(made, end.plus(ms))).isEmpty();
    }

    @Test
    @DisplayName("F01 前一场的结束就是后一场的开始：每一刻恰好一个价")
    void handsOverFromOneCampaignToTheNextWithoutAGapOrAnOverlap() {
        var made = goods.aProduct().priced(1_990).make();
        var noon = Instant.parse("2031-06-18T12:00:00Z");
        var first = campaign(made, noon.minus(1, ChronoUnit.HOURS), noon);
        var second = campaign(made, noon, noon.plus(1, ChronoUnit.HOURS));

        assertThat(deal(made, noon.minusMillis(1)).orElseThrow().source()).isEqualTo(Long.parseLong(first));
        assertThat(deal(made, noon).orElseThrow().source()).isEqualTo(Long.parseLong(second));
    }

    @Test
    @DisplayName("F02 客户端时钟差一天：价格只看服务器的时间")
    void asksNoClockButItsOwn() {
        var made = goods.aProduct().priced(1_990).make();
        var now = clock.instant();
        campaign(made, now.plus(12, ChronoUnit.HOURS), now.plus(36, ChronoUnit.HOURS));
        var tomorrow = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.ofInstant(now.plus(1, ChronoUnit.DAYS), ZoneOffset.UTC));
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, made.sku(), 1);

        var early = buyer.http()
                .with("Date", tomorrow)
                .with("X-Client-Time", tomorrow)
                .post("/api/orders?now=" + now.plus(1, ChronoUnit.DAYS), purchase);

        assertThat(early.ok().get("total").asLong()).isEqualTo(1_990 + 800);
        var shown = Instant.parse(buyer.http().get("/api/time").ok().get("now").asString());
        assertThat(Duration.between(clock.instant(), shown).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("F09 活动开始前：商品页、列表、搜索、首页、购物车都看不到活动价，按活动价下不了单")
    void showsNothingOfACampaignBeforeItStarts() {
        var made =
                goods.aProduct().named("未来茶" + System.nanoTime()).priced(1_990).make();
        var now = clock.instant();
        campaign(made, now.plus(1, ChronoUnit.HOURS), now.plus(2, ChronoUnit.HOURS));
        var buyer = given.buyer();

        for (var path : List.of(
                "/api/products/" + made.product().value(),
                "/api/products?category=" + made.category().value(),
                "/api/search?q=" + URLEncoder.encode("未来茶", StandardCharsets.UTF_8),
                "/api/home",
                "/api/docs/openapi.json")) {
            assertThat(buyer.http().get(path).text())
                    .as(path)
                    .doesNotContain("整点")
                    .doesNotContainPattern("[:,]990[,}]");
        }
        var purchase = orders.purchase(buyer, made.sku(), 1);
        assertThat(orders.place(buyer, purchase).ok().get("total").asLong()).isEqualTo(1_990 + 800);
    }

    @Test
    @DisplayName("F07 报价之后活动结束：拒绝并给出新报价，绝不悄悄多收")
    void neverChargesMoreThanWasQuotedWhenTheCampaignEndsMeanwhile() {
        var made = goods.aProduct().priced(1_990).stocked(3).make();
        var now = clock.instant();
        var id = campaign(made, now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.HOURS));
        var buyer = given.buyer();
        var purchase = orders.purchase(buyer, made.sku(), 1);
        limited.stop(id);

        var refused = orders.place(buyer, purchase);

        assertThat(refused.problem()).isEqualTo("pricing/price-changed");
        assertThat(refused.json().at("/quote/total").asLong()).isEqualTo(1_990 + 800);
        assertThat(orders.stock(made.sku())).containsExactly(3L, 0L, 0L);
    }
}
