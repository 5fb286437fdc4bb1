package io.juhui.marketing.flashsale;

import static io.juhui.marketing.flashsale.GivenFlashSale.PRICE;
import static io.juhui.marketing.flashsale.GivenFlashSale.bought;
import static io.juhui.marketing.flashsale.GivenFlashSale.cancel;
import static io.juhui.marketing.flashsale.GivenFlashSale.draw;
import static io.juhui.marketing.flashsale.GivenFlashSale.drawn;
import static io.juhui.marketing.flashsale.GivenFlashSale.paid;
import static io.juhui.marketing.flashsale.GivenFlashSale.pick;
import static io.juhui.marketing.flashsale.GivenFlashSale.turn;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.marketing.flashsale.GivenFlashSale.Units;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A flash sale from its beginning to its end, through the doors that buyers use. */
@JuhuiTest
class FlashSaleApiTest {

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenFlashSale flash;

    @Autowired
    Clock clock;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(flashsale|campaign|inventory|ordering)\\..*"))
                .isEmpty();
    }

    private SkuId aSku(int stock) {
        return goods.aProduct().priced(2_000).stocked(stock).make().sku();
    }

    @Test
    @DisplayName("R34 开场划出库存，卖出，取消退回场次，结束退回商品库存")
    void movesStockToTheSessionSellsItAndGivesBackWhatIsLeft() {
        var sku = aSku(100);
        var sale = flash.sale(sku, 5);
        assertThat(flash.units(sale)).isEqualTo(new Units(5, 5, 0, 0, 0));
        assertThat(orders.stock(sku)).as("nobody else can have these").isEqualTo(List.of(100L, 5L, 0L));

        var bought = flash.placed(flash.buyer(), sale);
        assertThat(bought.view().get("goods").asLong()).isEqualTo(PRICE);
        assertThat(bought.view().at("/lines/0/adjustments/0/text").asString()).isEqualTo("秒杀价");
        var given = flash.placed(flash.buyer(), sale);
        var kept = flash.placed(flash.buyer(), sale);
        assertThat(flash.units(sale)).isEqualTo(new Units(5, 2, 3, 0, 0));
        assertThat(orders.stock(sku)).isEqualTo(List.of(100L, 5L, 0L));

        paid(bought);
        cancel(given).ok();
        assertThat(flash.units(sale)).isEqualTo(new Units(5, 3, 1, 1, 0));
        assertThat(orders.stock(sku)).isEqualTo(List.of(100L, 5L, 0L));

        assertThat(flash.close(sale)).isTrue();
        assertThat(flash.close(sale)).as("once").isFalse();
        assertThat(flash.units(sale)).isEqualTo(new Units(5, 0, 1, 1, 3));
        assertThat(orders.stock(sku)).isEqualTo(List.of(100L, 2L, 0L));

        cancel(kept).ok();
        assertThat(flash.units(sale)).as("back to the goods").isEqualTo(new Units(5, 0, 0, 1, 4));
        assertThat(orders.stock(sku)).isEqualTo(List.of(100L, 1L, 0L));
    }

    @Test
    void sellsAnOrderThatWasPaidAndIsCancelledToEverybodyAgain() {
        var sku = aSku(100);
        var sale = flash.sale(sku, 2);
        var order = flash.placed(flash.buyer(), sale);
        paid(order);

        cancel(order).ok();

        assertThat(flash.units(sale)).isEqualTo(new Units(2, 1, 0, 0, 1));
        assertThat(orders.stock(sku)).isEqualTo(List.of(100L, 1L, 0L));
    }

    @Test
    @DisplayName("库存不够时划出现有的全部；划出后普通购买只能买剩下的")
    void setsAsideNoMoreThanThereIsAndKeepsItFromEverybodyElse() {
        var sku = aSku(4);
        var sale = flash.sale(sku, 10);
        assertThat(flash.units(sale)).isEqualTo(new Units(4, 4, 0, 0, 0));

        var ordinary = flash.buyer();
        assertThat(orders.place(ordinary, orders.purchase(ordinary, sku, 1)).problem())
                .isEqualTo("inventory/sold-out");
        var order = flash.placed(flash.buyer(), sale);
        assertThat(order.view().get("goods").asLong()).isEqualTo(PRICE);
        assertThat(orders.place(ordinary, orders.purchase(ordinary, sku, 1)).problem())
                .as("a cancelled one is the session's again")
                .isEqualTo("inventory/sold-out");
        cancel(order).ok();
        assertThat(orders.place(ordinary, orders.purchase(ordinary, sku, 1)).problem())
                .isEqualTo("inventory/sold-out");
    }

    @Test
    @DisplayName("开场前没有资格可拿，也下不了单；伪造和别人的资格无用")
    void givesNothingToWhoComesBeforeTheBeginningOrWithoutATurn() {
        var sku = aSku(100);
        var soon = clock.instant().plus(Duration.ofHours(2));
        var sale = flash.sale(
                flash.terms(sku),
                GivenFlashSale.rule(5, List.of(GivenFlashSale.times(soon, soon.plus(Duration.ofHours(1)))), sku),
                sku);
        var buyer = flash.buyer();
        assertThat(draw(buyer, sale).problem()).isEqualTo("flashsale/not-yet");
        assertThat(flash.place(buyer, sku, 1, pick("")).problem()).isEqualTo("flashsale/no-turn");
        assertThat(orders.stock(sku)).as("not before it begins").isEqualTo(List.of(100L, 0L, 0L));

        var now = flash.sale(aSku(100), 5);
        var token = drawn(buyer, now);
        var other = flash.buyer();
        assertThat(flash.place(other, now.sku(), 1, token).problem())
                .as("bound to its member")
                .isEqualTo("flashsale/no-turn");
        var made = String.valueOf(token.get("id")).replaceAll("....$", "0000");
        assertThat(flash.place(buyer, now.sku(), 1, pick(made)).problem()).isEqualTo("flashsale/no-turn");
        assertThat(flash.quote(other, now.sku(), 1, token).get("goods").asLong())
                .as("the ordinary price")
                .isEqualTo(2_000);
        assertThat(flash.place(buyer, now.sku(), 1, token).status()).isEqualTo(201);
        assertThat(flash.place(buyer, now.sku(), 1, token).problem())
                .as("buys once")
                .isEqualTo("flashsale/turn-used");
    }

    @Test
    @DisplayName("排号：库存几件放几人，其余按先后等；刷新不丢位置；有人不付款就轮到下一位")
    void letsInAsManyAsThereAreUnitsAndTheNextWhenOneComesBack() {
        var sale = flash.sale(aSku(100), 1);
        var buyers = flash.buyers(3);
        var first = draw(buyers.get(0), sale).ok();
        assertThat(first.get("state").asString()).isEqualTo("IN");
        var second = draw(buyers.get(1), sale).ok();
        assertThat(second.get("state").asString()).isEqualTo("WAITING");
        assertThat(second.get("ahead").asInt()).isZero();
        assertThat(second.get("token").isNull()).isTrue();
        assertThat(draw(buyers.get(2), sale).ok().get("ahead").asInt()).isEqualTo(1);
        assertThat(draw(buyers.get(1), sale).ok().get("position").asInt())
                .as("a second tap keeps the place")
                .isEqualTo(2);

        var order = bought(
                buyers.get(0),
                flash.place(
                        buyers.get(0), sale.sku(), 1, pick(first.get("token").asString())));
        var waiting = turn(buyers.get(1), sale);
        assertThat(waiting.get("state").asString()).isEqualTo("WAITING");
        assertThat(waiting.get("comingBack").asBoolean()).as("unpaid still").isTrue();

        var early = flash.pickOf(buyers.get(1), sale);
        assertThat(flash.place(buyers.get(1), sale.sku(), 1, early).problem())
                .as("signed, and not let in")
                .isEqualTo("flashsale/not-your-turn");
        cancel(order).ok();
        until(() -> turn(buyers.get(1), sale).get("state").asString().equals("IN"));
        assertThat(turn(buyers.get(2), sale).get("state").asString()).isEqualTo("WAITING");
        var last = bought(
                buyers.get(1),
                flash.place(
                        buyers.get(1),
                        sale.sku(),
                        1,
                        pick(turn(buyers.get(1), sale).get("token").asString())));
        paid(last);
        assertThat(turn(buyers.get(2), sale).get("state").asString()).isEqualTo("SOLD_OUT");
        until(() -> "flashsale/sold-out".equals(draw(flash.buyer(), sale).problem()));
    }

    @Test
    @DisplayName("资格过时作废，让给下一位，自己可以重新排")
    void letsATurnLapseThatIsNotUsedInTime() {
        var sale = flash.sale(aSku(100), 1);
        var buyers = flash.buyers(2);
        var token = drawn(buyers.get(0), sale);
        draw(buyers.get(1), sale).ok();
        flash.earlier(buyers.get(0), sale, Duration.ofSeconds(121));

        assertThat(turn(buyers.get(0), sale).get("state").asString()).isEqualTo("LAPSED");
        assertThat(flash.place(buyers.get(0), sale.sku(), 1, token).problem()).isEqualTo("flashsale/turn-lapsed");
        until(() -> turn(buyers.get(1), sale).get("state").asString().equals("IN"));
        assertThat(draw(buyers.get(0), sale).ok().get("state").asString()).isEqualTo("WAITING");
        assertThat(flash.place(buyers.get(0), sale.sku(), 1, token).problem()).isEqualTo("flashsale/turn-lapsed");
    }

    @Test
    @DisplayName("未付款时限：比平常短，到时自动取消并退回")
    void leavesTheMinutesOfTheSaleToPayIn() {
        var sku = aSku(100);
        var rule = flash.rule(5, sku);
        rule.put("unpaidMinutes", 7);
        var sale = flash.sale(flash.terms(sku), rule, sku);
        var buyer = flash.buyer();
        var before = clock.instant();
        var placed = flash.place(buyer, sku, 1, drawn(buyer, sale)).ok();
        var payBefore = Instant.parse(placed.get("payBefore").asString());
        assertThat(Duration.between(before, payBefore))
                .isBetween(
                        Duration.ofMinutes(7).minusSeconds(1),
                        Duration.ofMinutes(7).plusSeconds(5));
        assertThat(flash.quote(flash.buyer(), sku, 1, pick("x"))
                        .at("/hints/0/text")
                        .asString())
                .isEqualTo("先在秒杀页面抢到购买资格");
    }

    @Test
    @DisplayName("R24 每人每单限购，未付款的也算；取消后放开")
    void countsUnpaidAndPaidAgainstTheLimits() {
        var sku = aSku(100);
        var terms = flash.terms(sku);
        terms.put("limits", GivenFlashSale.limits(0, 2, 1));
        var sale = flash.sale(terms, flash.rule(10, sku), sku);
        var buyer = flash.buyer();
        var token = drawn(buyer, sale);
        assertThat(flash.place(buyer, sku, 2, token).problem())
                .as("one in an order")
                .isEqualTo("flashsale/not-possible");
        var first = bought(buyer, flash.place(buyer, sku, 1, token));
        paid(flash.placed(buyer, sale));
        assertThat(draw(buyer, sale).problem()).isEqualTo("flashsale/limit");
        cancel(first).ok();
        assertThat(flash.placed(buyer, sale).view().get("goods").asLong()).isEqualTo(PRICE);
        assertThat(flash.units(sale)).isEqualTo(new Units(10, 8, 1, 1, 0));
    }

    @Test
    void drawsNoMoreTurnsOnOneDeviceThanTheMerchantAllows() {
        var sku = aSku(100);
        var rule = flash.rule(10, sku);
        rule.put("perDevice", 2);
        var sale = flash.sale(flash.terms(sku), rule, sku);
        var device = UUID.randomUUID();
        var buyers = flash.buyers(3);
        draw(buyers.get(0), sale, device).ok();
        draw(buyers.get(1), sale, device).ok();
        assertThat(draw(buyers.get(2), sale, device).problem()).isEqualTo("flashsale/device");
        draw(buyers.get(1), sale, device).ok();
        draw(buyers.get(2), sale, UUID.randomUUID()).ok();
    }

    @Test
    void stopsAtOnceAndGivesBackWhatIsLeft() {
        var sku = aSku(100);
        var sale = flash.sale(sku, 10);
        var order = flash.placed(flash.buyer(), sale);
        var buyer = flash.buyer();
        var token = drawn(buyer, sale);

        flash.verb(sale.campaign(), "pause").ok();
        assertThat(draw(flash.buyer(), sale).problem()).isEqualTo("flashsale/closed-now");
        assertThat(flash.place(buyer, sku, 1, token).status()).isEqualTo(409);
        assertThat(flash.units(sale)).as("kept for when it goes on").isEqualTo(new Units(10, 9, 1, 0, 0));
        flash.verb(sale.campaign(), "resume").ok();
        flash.verb(sale.campaign(), "stop").ok();

        assertThat(flash.units(sale)).isEqualTo(new Units(10, 0, 1, 0, 9));
        assertThat(orders.stock(sku)).isEqualTo(List.of(100L, 1L, 0L));
        assertThat(draw(buyer, sale).problem()).isEqualTo("flashsale/over");
        assertThat(flash.place(buyer, sku, 1, token).problem()).isEqualTo("flashsale/over");
        paid(order);
        assertThat(flash.units(sale)).as("who ordered in time may pay").isEqualTo(new Units(10, 0, 0, 1, 9));
    }

    @Test
    void sellsAtTheOrdinaryPriceToWhoPicksNothing() {
        var sku = aSku(100);
        var sale = flash.sale(sku, 10);
        var buyer = flash.buyer();
        var order = orders.placed(buyer, sku, 1);
        assertThat(order.get("total").asLong()).isGreaterThanOrEqualTo(2_000);
        assertThat(flash.units(sale)).isEqualTo(new Units(10, 10, 0, 0, 0));
    }
}
