package io.juhui.marketing.flashsale;

import static io.juhui.marketing.flashsale.GivenFlashSale.bought;
import static io.juhui.marketing.flashsale.GivenFlashSale.cancel;
import static io.juhui.marketing.flashsale.GivenFlashSale.draw;
import static io.juhui.marketing.flashsale.GivenFlashSale.pay;
import static io.juhui.marketing.flashsale.GivenFlashSale.pick;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.marketing.flashsale.GivenFlashSale.Sale;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Never over, never under, whatever happens at once. */
@JuhuiTest
class FlashSaleRaceTest {

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenFlashSale flash;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(flashsale|campaign|inventory|tender|ordering|ledger)\\..*"))
                .isEmpty();
    }

    private SkuId aSku(int stock) {
        return goods.aProduct().priced(2_000).stocked(stock).make().sku();
    }

    /** Draws again and again, and orders once let in; the answer of the placing, or of the last draw. */
    private Http.Answer wants(Given.Buyer buyer, Sale sale) {
        for (int i = 0; i < 20; i++) {
            var drawn = draw(buyer, sale);
            if (drawn.status() != 200) {
                return drawn;
            }
            if (drawn.ok().get("state").asString().equals("IN")) {
                return flash.place(
                        buyer, sale.sku(), 1, pick(drawn.ok().get("token").asString()));
            }
        }
        return draw(buyer, sale);
    }

    @Test
    @DisplayName("A05 三百人抢二十件，每人限一件：正好二十单")
    void sellsExactlyWhatThereIsToACrowd() {
        var sku = aSku(1_000);
        var terms = flash.terms(sku);
        terms.put("limits", GivenFlashSale.limits(0, 1, 1));
        int stock = 20;
        var sale = flash.sale(terms, flash.rule(stock, sku), sku);
        int crowd = Integer.getInteger("juhui.crowd", 300);
        var buyers = flash.buyers(crowd);

        var answers = Together.run(crowd, i -> wants(buyers.get(i), sale));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(stock);
        assertThat(answers.stream().filter(answer -> answer.status() >= 400).map(Http.Answer::problem))
                .allSatisfy(why ->
                        assertThat(why).isIn("flashsale/sold-out", "flashsale/wait-for-unpaid", "flashsale/too-often"));
        assertThat(flash.units(sale)).isEqualTo(new GivenFlashSale.Units(stock, 0, stock, 0, 0));
        assertThat(orders.orders(sku)).isEqualTo(stock);
        assertThat(orders.stock(sku)).isEqualTo(List.of(1_000L, (long) stock, 0L));
    }

    @Test
    @DisplayName("A10 一个人许多次点击、许多次提交同一资格：只有一单")
    void sellsOneTurnOnceHoweverOftenItIsTapped() {
        var sku = aSku(1_000);
        var sale = flash.sale(sku, 20);
        var buyer = flash.buyer();
        var draws = Together.run(12, _ -> draw(buyer, sale));
        assertThat(draws.stream()
                        .map(answer -> answer.ok().get("position").asInt())
                        .distinct())
                .as("one turn")
                .containsExactly(1);
        var purchase = flash.purchase(
                buyer, sku, 1, pick(draws.getFirst().ok().get("token").asString()));

        var placed = Together.run(20, _ -> orders.place(buyer, purchase));

        assertThat(placed.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(placed.stream().filter(answer -> answer.status() != 201).map(Http.Answer::problem))
                .containsOnly("flashsale/turn-used");
        assertThat(flash.units(sale)).isEqualTo(new GivenFlashSale.Units(20, 19, 1, 0, 0));
    }

    @Test
    @DisplayName("A06 取消 ∥ 付款 ∥ 结束：每件只有一个去处")
    void endsEachUnitInOnePlaceWhateverHappensAtOnce() {
        for (int round = 0; round < 4; round++) {
            var sku = aSku(1_000);
            var sale = flash.sale(sku, 12);
            var placed = flash.buyers(8).stream()
                    .map(buyer -> flash.placed(buyer, sale))
                    .toList();
            var late = flash.buyers(4);
            var acts = new ArrayList<Callable<Object>>();
            placed.forEach(order -> {
                acts.add(() -> cancel(order));
                acts.add(() -> pay(order));
            });
            late.forEach(buyer -> acts.add(() -> wants(buyer, sale)));
            var ended = sale;
            acts.add(() -> flash.close(ended));
            Together.run(acts);

            var units = flash.units(sale);
            assertThat(units.left()).as("closed").isZero();
            assertThat(units.held() + units.sold() + units.returned()).isEqualTo(12);
            assertThat(placed.stream().map(order -> order.status())).doesNotContain("UNPAID");
            assertThat(orders.stock(sku)).isEqualTo(List.of(1_000L, (long) units.held() + units.sold(), 0L));
        }
    }

    @Test
    @DisplayName("A11 秒杀开场、结束，同时普通购买：商品库存一件不多一件不少")
    void movesStockBesideOrdinaryPurchases() {
        var sku = aSku(30);
        var terms = flash.terms(sku);
        var campaign = flash.create(terms, flash.rule(20, sku)).ok().get("id").asString();
        flash.verb(campaign, "publish").ok();
        var ordinary = flash.buyers(16);
        var purchases =
                ordinary.stream().map(buyer -> orders.purchase(buyer, sku, 1)).toList();
        var acts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < ordinary.size(); i++) {
            int n = i;
            acts.add(() -> orders.place(ordinary.get(n), purchases.get(n)).status());
        }
        for (int i = 0; i < 3; i++) {
            acts.add(() -> flash.openAll(campaign));
        }
        var done = Together.run(acts);

        var sale = new Sale(campaign, flash.session(campaign), sku);
        var units = flash.units(sale);
        long sold = done.stream().filter(status -> status == 201).count();
        assertThat(units.carved()).isLessThanOrEqualTo(20);
        assertThat(orders.stock(sku)).isEqualTo(List.of(30L, sold + units.carved(), 0L));
        assertThat(sold + units.carved())
                .as("nothing is left unsold that somebody wanted")
                .isEqualTo(30);

        Together.run(3, _ -> flash.close(sale));
        assertThat(orders.stock(sku)).isEqualTo(List.of(30L, sold, 0L));
        var again = flash.buyer();
        bought(again, orders.place(again, orders.purchase(again, sku, 1)));
    }
}
