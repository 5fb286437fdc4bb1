package io.juhui.marketing.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class CouponRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenCoupons coupons;

    @Autowired
    Till till;

    @Autowired
    Clock clock;

    private SkuId aSku() {
        return goods.aProduct().priced(10_000).stocked(1_000).make().sku();
    }

    private static long good(List<Http.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 200).count();
    }

    /** Twenty-five coupons, sixty buyers, five taps each, every tap a request of its own: twenty-five have one (H02, H03). */
    @Test
    void claimsAsManyAsThereAreAndNobodyTwo() {
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("total", 25);
        var campaign = coupons.running(coupons.campaign(aSku()), rule);
        var taps = new ArrayList<Callable<Http.Answer>>();
        for (var buyer : given.buyers(60)) {
            for (int tap = 0; tap < 5; tap++) {
                taps.add(() -> GivenCoupons.claim(buyer, campaign));
            }
        }

        var answers = Together.run(taps);

        assertThat(good(answers)).isEqualTo(25);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isIn("coupon/all-claimed", "coupon/limit-reached"));
        assertThat(coupons.coupons(campaign)).isEqualTo(25);
        assertThat(orders.findings()).isEmpty();
    }

    /** The same request five times is one claim, also where a person may have more. */
    @Test
    void claimsOnceForOneKey() {
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("perPerson", 9);
        var campaign = coupons.running(coupons.campaign(aSku()), rule);
        var buyer = given.buyer();
        var key = UUID.randomUUID().toString();

        var answers = Together.run(5, _ -> GivenCoupons.claim(buyer, campaign, key));

        assertThat(good(answers)).isEqualTo(5);
        assertThat(coupons.coupons(campaign)).isEqualTo(1);
    }

    /** Forty claim at once what may cost as much as seven: seven have one, and the campaign has paused itself. */
    @Test
    void blowsTheFuseWhenWhatIsClaimedCouldCostMoreThanTheBudget() {
        var terms = coupons.campaign(aSku());
        terms.put("budget", Map.of("total", 7_500));
        var campaign = coupons.running(terms, GivenCoupons.hundredMinusTen());

        var buyers = given.buyers(40);
        var answers = Together.run(40, i -> GivenCoupons.claim(buyers.get(i), campaign));

        assertThat(good(answers)).isEqualTo(7);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.problem()).isIn("coupon/budget-spent", "coupon/not-open"));
        assertThat(coupons.campaignRow(campaign).get("state").asString()).isEqualTo("FUSED");
        assertThat(coupons.verb(campaign, "resume", Map.of()).problem()).isEqualTo("coupon/budget-spent");
        assertThat(orders.findings()).isEmpty();
    }

    /** One coupon, quoted a hundred times, in a hundred orders at once: one has it (H01). */
    @Test
    void givesOneCouponToOneOfAHundredOrders() {
        var sku = aSku();
        var buyer = given.buyer();
        var coupon = GivenCoupons.claimed(buyer, coupons.running(sku));
        var body = new LinkedHashMap<>(coupons.purchase(buyer, sku, 1));

        var answers = Together.run(100, _ -> orders.place(buyer, body));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.problem()).isIn("coupon/not-usable", "pricing/price-changed"));
        assertThat(GivenCoupons.state(buyer, coupon)).isEqualTo("LOCKED");
        assertThat(orders.orders(sku)).isEqualTo(1);
        assertThat(orders.findings()).isEmpty();
    }

    /** Whichever comes first: a cancelled order gives its coupon back once, a paid one has used it. */
    @Test
    void isUsedOrBackWhenPayingMeetsCancelling() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        for (int round = 0; round < 6; round++) {
            var buyer = given.buyer();
            var coupon = GivenCoupons.claimed(buyer, campaign);
            var order = orders.place(buyer, coupons.purchase(buyer, sku, 1))
                    .ok()
                    .get("id")
                    .asString();
            buyer.http()
                    .post("/api/orders/" + order + "/payments", Map.of("method", "WECHAT_H5"))
                    .ok();
            Together.run(List.<Callable<Object>>of(
                    () -> {
                        till.pay(Long.parseLong(order));
                        return true;
                    },
                    () -> buyer.http().post("/api/orders/" + order + "/cancel", Map.of("reason", "不要了")),
                    () -> buyer.http().post("/api/orders/" + order + "/cancel", Map.of("reason", "不要了"))));
            Till.until(() -> !orders.status(order).equals("UNPAID"));
            assertThat(GivenCoupons.state(buyer, coupon))
                    .isEqualTo(orders.status(order).equals("CANCELLED") ? "USABLE" : "USED");
        }
        assertThat(orders.findings()).isEmpty();
    }

    /** The merchant voids its kind while the order that holds it is paid and cancelled: whoever comes first, it is never good again. */
    @Test
    void isUsedOrVoidWhenVoidingMeetsPayingAndCancelling() {
        var sku = aSku();
        for (int round = 0; round < 6; round++) {
            var campaign = coupons.running(sku);
            var buyer = given.buyer();
            var coupon = GivenCoupons.claimed(buyer, campaign);
            var order = orders.place(buyer, coupons.purchase(buyer, sku, 1))
                    .ok()
                    .get("id")
                    .asString();
            buyer.http()
                    .post("/api/orders/" + order + "/payments", Map.of("method", "WECHAT_H5"))
                    .ok();
            var owner = given.owner();
            Together.run(List.<Callable<Object>>of(
                    () -> {
                        till.pay(Long.parseLong(order));
                        return true;
                    },
                    () -> buyer.http().post("/api/orders/" + order + "/cancel", Map.of("reason", "不要了")),
                    () -> owner.key(UUID.randomUUID().toString())
                            .post(GivenCoupons.PATH + "/" + campaign + "/void", Map.of("reason", "发错了"))));
            Till.until(() -> !orders.status(order).equals("UNPAID"));
            assertThat(GivenCoupons.state(buyer, coupon))
                    .isEqualTo(orders.status(order).equals("CANCELLED") ? "VOIDED" : "USED");
        }
        assertThat(orders.findings()).isEmpty();
    }

    /** Orders that race with the coupon's last instant either hold it or are refused; none goes through without it. */
    @Test
    void isHeldOrRefusedWhenItEndsWhileOrdersArePlaced() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        var ready = new ArrayList<Callable<Http.Answer>>();
        for (var buyer : given.buyers(30)) {
            var coupon = GivenCoupons.claimed(buyer, campaign);
            var body = coupons.purchase(buyer, sku, 1, coupon);
            ready.add(() -> {
                Thread.sleep(java.util.concurrent.ThreadLocalRandom.current().nextLong(600));
                return orders.place(buyer, body);
            });
        }
        coupons.allEndAt(campaign, clock.instant().plusMillis(300));

        var answers = Together.run(ready);

        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 201) {
                assertThat(answer.json().get("total").asLong()).isEqualTo(9_000);
            } else {
                assertThat(answer.problem()).isIn("coupon/not-usable", "pricing/price-changed");
            }
        });
        var placed = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(coupons.figures(campaign).get(2)).isEqualTo(placed);
        assertThat(orders.findings()).isEmpty();
    }
}
