package io.juhui.marketing.topup;

import static io.juhui.marketing.topup.GivenTopUps.tier;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Permission;
import io.juhui.money.ledger.Pot;
import io.juhui.money.payment.RefundStatus;
import io.juhui.money.payment.Refunds;
import io.juhui.money.payment.Till;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.OwnClockTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money paid in, with what comes on top, and the way back. */
@OwnClockTest
class TopUpApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenTopUps topUps;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    Till till;

    @Autowired
    Refunds refunds;

    @Autowired
    Rewards rewards;

    @Autowired
    ShopClock clock;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(ledger|payable|payment|reward|topup|membercard)\\..*"))
                .isEmpty();
    }

    @Test
    @DisplayName("M9 充100送10、充500送100加积分和奖励：到账一次，按买家最划算的一档")
    void booksPrincipalAndTheBestBonusOnceThePaymentHasCome() {
        var buyer = given.buyer();
        topUps.running(
                topUps.terms(buyer),
                30,
                tier(10_000, 1_000, 0),
                tier(50_000, 10_000, 88, Map.of("kind", "seat-gift", "item", "", "amount", 2)));
        var offers = buyer.http().get("/api/top-ups/offers?channel=H5").ok();
        assertThat(offers.at("/tiers/1/gift").asLong()).isEqualTo(10_000);
        assertThat(offers.at("/tiers/1/rewards/0").asString()).isEqualTo("2 个名额");

        var started = topUps.open(buyer, 60_000, 10_000, 88).ok();
        assertThat(started.get("gift").asLong()).isEqualTo(10_000);
        var id = Long.parseLong(started.get("id").asString());
        topUps.pay(buyer, Long.toString(id)).ok();
        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL)).isZero();
        till.pay(id);
        until(() -> topUps.state(buyer, id).equals("PAID"));

        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(60_000);
        assertThat(topUps.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(10_000);
        assertThat(topUps.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(88);
        until(() -> rewards.of(new Cause("topup.paid", id)).stream()
                .allMatch(grant -> grant.state() == Grant.GrantState.GIVEN));
        assertThat(rewards.of(new Cause("topup.paid", id))).hasSize(1);
        var lines = buyer.http().get("/api/top-ups").ok();
        assertThat(lines.at("/items/0/amount").asLong()).isEqualTo(60_000);

        clock.advance(Duration.ofDays(31));
        assertThat(topUps.in(buyer, Pot.BALANCE_GIFT)).as("gift money ends").isZero();
        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL))
                .as("principal never does")
                .isEqualTo(60_000);
    }

    @Test
    void takesAFreeAmountWithinTheSettingsAndRefusesWhatIsOutside() {
        var buyer = given.buyer();
        set("topup.least-yuan", 10);
        set("topup.most-yuan", 100);
        try {
            assertThat(topUps.open(buyer, 999, 0, 0).problem()).isEqualTo("topup/amount");
            assertThat(topUps.open(buyer, 10_001, 0, 0).problem()).isEqualTo("topup/amount");
            assertThat(topUps.open(buyer, 1_000, 0, 0).status()).isEqualTo(201);
        } finally {
            set("topup.least-yuan", 1);
            set("topup.most-yuan", 5_000);
        }
    }

    private void set(String key, int value) {
        given.owner()
                .put("/api/console/settings/" + key, Map.of("value", Integer.toString(value)))
                .ok();
    }

    @Test
    void refusesABonusThatIsNoLongerWhatThePageHasShown() {
        var buyer = given.buyer();
        assertThat(topUps.open(buyer, 10_000, 1_000, 0).problem()).isEqualTo("topup/changed");
    }

    @Test
    void givesTheBonusNoMoreOftenThanTheLimitAndWhatWaitsCounts() {
        var buyer = given.buyer();
        var terms = topUps.terms(buyer);
        terms.put("limits", Map.of("timesPerPerson", 1, "unitsPerPerson", 0, "unitsPerOrder", 0));
        topUps.running(terms, 0, tier(10_000, 1_000, 0));
        topUps.open(buyer, 10_000, 1_000, 0).ok();
        assertThat(topUps.open(buyer, 20_000, 1_000, 0).ok().get("gift").asLong())
                .as("the one that waited is given up")
                .isEqualTo(1_000);
        topUps.paid(buyer, 10_000);

        assertThat(topUps.open(buyer, 10_000, 1_000, 0).problem()).isEqualTo("topup/changed");
        topUps.paid(buyer, 10_000);
        assertThat(topUps.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(1_000);
    }

    @Test
    void closesWhatIsNotPaidInTimeAndGivesMoneyBackThatComesAfterThat() {
        var buyer = given.buyer();
        set("payable.unpaid-minutes", 5);
        var id = topUps.begun(buyer, 10_000);
        set("payable.unpaid-minutes", 15);
        till.misbehave(id, "LATE_MONEY");

        clock.advance(Duration.ofMinutes(6));
        until(() -> topUps.state(buyer, id).equals("CLOSED"));
        assertThat(topUps.pay(buyer, Long.toString(id)).problem()).isEqualTo("payable/over");
        till.pay(id);

        until(() -> refunds.of(id).stream().anyMatch(refund -> refund.status() == RefundStatus.SUCCEEDED));
        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL)).isZero();
        assertThat(topUps.state(buyer, id)).isEqualTo("CLOSED");
    }

    @Test
    void isNobodyElsesToSeeOrPay() {
        var id = Long.toString(topUps.begun(given.buyer(), 10_000));
        var stranger = given.buyer();
        assertThat(stranger.http().get("/api/payables/" + id).status()).isEqualTo(404);
        assertThat(topUps.pay(stranger, id).problem()).isEqualTo("payable/no-such");
        assertThat(given.owner().get(GivenTopUps.CAMPAIGNS + "/" + id).problem())
                .isEqualTo("topup/no-such");
        assertThat(topUps.refund(Long.parseLong(id), 1).problem())
                .as("not paid")
                .isEqualTo("topup/no-top-up");
    }

    @Test
    @DisplayName("R43 退本金：先收回赠金和积分，原路退回；赠金用掉的从退款里扣，永不变现")
    void givesPrincipalBackAndTakesTheBonusBackFirst() {
        var buyer = given.buyer();
        topUps.running(topUps.terms(buyer), 0, tier(10_000, 1_000, 50));
        var id = topUps.paid(buyer, 10_000);
        spend(buyer, 5_500); // in proportion: 5000 of the principal, 500 of the gift

        assertThat(topUps.refund(id, 5_001).problem()).isEqualTo("topup/refund-too-large");
        var preview = given.owner()
                .get("/api/console/top-ups/" + id + "/refund?amount=4000")
                .ok();
        assertThat(preview.get("most").asLong()).isEqualTo(5_000);
        assertThat(preview.get("gift").asLong()).isEqualTo(400);
        topUps.refund(id, 4_000).ok();
        assertThat(topUps.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(100);
        var second = topUps.refund(id, 1_000).ok();
        assertThat(second.at("/refunds/1/cash").asLong()).isEqualTo(1_000);
        assertThat(topUps.in(buyer, Pot.BALANCE_GIFT)).isZero();
        assertThat(topUps.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(25);
        until(() -> refunds.of(id).stream().allMatch(refund -> refund.status() == RefundStatus.SUCCEEDED));
        assertThat(topUps.refund(id, 1).problem()).isEqualTo("topup/refund-too-large");
    }

    @Test
    void keepsFromTheMoneyWhatIsSpentOfTheGift() {
        var buyer = given.buyer();
        topUps.running(topUps.terms(buyer), 1, tier(10_000, 1_000, 0));
        var id = topUps.paid(buyer, 10_000);
        clock.advance(Duration.ofDays(2)); // the gift is gone

        var done = topUps.refund(id, 10_000).ok();
        assertThat(done.at("/refunds/0/deducted").asLong()).isEqualTo(1_000);
        assertThat(done.at("/refunds/0/cash").asLong()).isEqualTo(9_000);
        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL)).isZero();
    }

    @Test
    void refusesARefundOfWhichNothingWouldBeLeft() {
        var buyer = given.buyer();
        topUps.running(topUps.terms(buyer), 1, tier(10_000, 10_000, 0));
        var id = topUps.paid(buyer, 10_000);
        clock.advance(Duration.ofDays(2));

        assertThat(topUps.refund(id, 10_000).problem()).isEqualTo("topup/refund-nothing");
        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL))
                .as("nothing changed")
                .isEqualTo(10_000);
    }

    @Test
    void givesMoneyBackOnlyByWhoMay() {
        var id = topUps.paid(given.buyer(), 10_000);
        var staff = given.staff(Permission.LEDGER_VIEW.code(), Permission.LEDGER_ADJUST.code());
        assertThat(staff.http()
                        .post("/api/console/top-ups/" + id + "/refunds", Map.of("amount", 1, "reason", "试试"))
                        .status())
                .isEqualTo(403);
        assertThat(staff.http().get("/api/console/top-ups").ok().toString()).contains(Long.toString(id));
    }

    @Test
    void refusesTiersAndTermsThatMakeNoSense() {
        var buyer = given.buyer();
        var terms = topUps.terms(buyer);
        assertThat(topUps.create(terms, 0, List.of(tier(100, 101, 0))).problem())
                .isEqualTo("topup/tiers");
        assertThat(topUps.create(terms, 0, List.of(tier(100, 0, 0))).problem()).isEqualTo("topup/tiers");
        assertThat(topUps.create(terms, 0, List.of(tier(100, 20, 0), tier(200, 10, 0)))
                        .problem())
                .isEqualTo("topup/tiers");
        assertThat(topUps.create(terms, 0, List.of(tier(100, 10, 0), tier(100, 20, 0)))
                        .problem())
                .isEqualTo("topup/tiers");
        assertThat(topUps.create(terms, 0, List.of(tier(100, 10, 0, Map.of("kind", "moon", "item", "", "amount", 1))))
                        .problem())
                .isEqualTo("reward/unknown-kind");
        terms.put("budget", Map.of("total", 1_000));
        assertThat(topUps.create(terms, 0, List.of(tier(100, 10, 0))).problem()).isEqualTo("topup/terms");
    }

    private static final long FREIGHT = 800;

    private void spend(Given.Buyer buyer, long fen) {
        SkuId sku = goods.aProduct().priced(fen - FREIGHT).stocked(5).make().sku();
        var wish = new LinkedHashMap<String, Object>();
        wish.put("lines", List.of(Map.of("skuId", sku, "quantity", 1)));
        wish.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        wish.put("source", "BUY_NOW");
        wish.put("picks", List.of(Map.of("kind", "balance", "id", "", "amount", 999_999_999)));
        wish.put(
                "quoteToken",
                buyer.http().post("/api/quotes", wish).ok().get("token").asString());
        wish.put("note", "");
        wish.put("noReturnConfirmed", true);
        var placed = orders.place(buyer, wish).ok();
        assertThat(placed.get("total").asLong()).isEqualTo(fen);
    }
}
