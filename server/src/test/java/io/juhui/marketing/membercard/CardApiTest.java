package io.juhui.marketing.membercard;

import static io.juhui.marketing.membercard.GivenCards.perks;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.juhui.testing.Http;
import io.juhui.testing.OwnClockTest;
import io.juhui.testing.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Cards from the console to the price, the reward of each period, and back. */
@OwnClockTest
class CardApiTest {

    @Autowired
    Given given;

    @Autowired
    Http anyone;

    @Autowired
    GivenCards cards;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    CardPeriods periods;

    @Autowired
    Till till;

    @Autowired
    Refunds refunds;

    @Autowired
    ShopClock clock;

    @Autowired
    Clock now;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(ledger|payable|payment|reward|topup|membercard)\\..*"))
                .isEmpty();
    }

    private JsonNode quote(Given.Buyer buyer, SkuId sku) {
        var body = new LinkedHashMap<String, Object>();
        body.put("lines", List.of(Map.of("skuId", sku, "quantity", 2)));
        body.put("delivery", Map.of("kind", "EXPRESS", "addressId", orders.address(buyer)));
        body.put("source", "BUY_NOW");
        body.put("channel", "H5");
        return buyer.http().post("/api/quotes", body).ok();
    }

    @Test
    @DisplayName("M13 会员价、包邮：商品页上是什么，付的就是什么；到期就没有了")
    void lowersPricesAndCarriesForNothingWhileItLasts() {
        var made = goods.aProduct().priced(2_000).stocked(50).make();
        var buyer = given.buyer();
        var before = quote(buyer, made.sku());
        assertThat(before.get("total").asLong()).isEqualTo(4_800);
        var terms = cards.terms(Map.of("rate", 9_000, "freeFreight", true, "name", "黑金卡"));
        var card = cards.make(terms);
        assertThat(buyer.http().get(made.path()).ok().toString()).contains("黑金卡价", "1800");
        cards.bought(buyer, card);
        cards.offSale(card, terms).ok();

        assertThat(quote(buyer, made.sku()).get("total").asLong()).isEqualTo(3_600);
        assertThat(quote(given.buyer(), made.sku()).get("total").asLong()).isEqualTo(4_800);
        Till.until(() -> !buyer.http().get(made.path()).ok().toString().contains("黑金卡价"));
        assertThat(cards.buy(given.buyer(), card, 1, 3_000).problem()).isEqualTo("membercard/off-sale");
        clock.advance(Duration.ofDays(32));
        assertThat(quote(buyer, made.sku()).get("total").asLong()).isEqualTo(4_800);
        var plain = new LinkedHashMap<>(terms); // the margins of every campaign count with each card there is
        plain.put("rate", 10_000);
        plain.put("onSale", false);
        given.owner()
                .put("/api/console/member-cards/" + card, Map.of("version", 2, "terms", plain))
                .ok();
    }

    private Instant ends(Given.Buyer buyer, String card) {
        for (var one : buyer.http().get("/api/member-cards").ok()) {
            if (one.get("id").asString().equals(card)) {
                return Instant.parse(one.get("endsAt").asString());
            }
        }
        throw new AssertionError("no card " + card);
    }

    @Test
    @DisplayName("R44 续费从到期日往后接；购卡返利每次一份")
    void renewsFromWhereItEnds() {
        var buyer = given.buyer();
        var card = cards.make(cards.terms(Map.of("bought", perks(500, 20))));
        cards.bought(buyer, card);
        var first = ends(buyer, card);
        clock.advance(Duration.ofDays(3));
        cards.bought(buyer, card);

        assertThat(ends(buyer, card)).isEqualTo(CardPaid.after(first, 1));
        assertThat(cards.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(1_000);
        assertThat(cards.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(40);
        assertThat(cards.buy(buyer, card, 1, 2_999).problem()).isEqualTo("membercard/changed");
        assertThat(cards.buy(buyer, "1", 1, 3_000).problem()).isEqualTo("membercard/no-such");
    }

    @Test
    @DisplayName("R44 周期返利：停机三天后补齐，每期恰好一次；50 个节点同时来也一样")
    void givesEachPeriodOnceAndCatchesUpAfterDowntime() {
        var buyer = given.buyer();
        var card = cards.make(cards.terms(Map.of("everyDays", 1, "periodic", perks(0, 10))));
        var id = cards.bought(buyer, card);
        assertThat(cards.in(buyer, Pot.POINTS_AVAILABLE)).isZero();

        clock.advance(Duration.ofDays(3).plusHours(1));
        Together.run(50, _ -> periods.attempt(id));
        until(() -> cards.in(buyer, Pot.POINTS_AVAILABLE) == 30);
        Together.run(20, _ -> periods.attempt(id));
        assertThat(cards.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(30);

        cards.refund(id).status();
        clock.advance(Duration.ofDays(5));
        periods.attempt(id);
        assertThat(cards.in(buyer, Pot.POINTS_AVAILABLE))
                .as("a refund stops it and takes back what it gave")
                .isZero();
    }

    @Test
    void givesBackTheDaysThatAreLeftLessTheGiftThatIsGoneTheLastPurchaseFirst() {
        var buyer = given.buyer();
        var card = cards.make(cards.terms(Map.of("bought", perks(500, 0))));
        var first = cards.bought(buyer, card);
        var second = cards.bought(buyer, card);

        assertThat(cards.refund(first).problem()).isEqualTo("membercard/not-last");
        assertThat(cards.refund(second).status()).isEqualTo(204);
        until(() -> refunds.of(second).stream().allMatch(refund -> refund.status() == RefundStatus.SUCCEEDED));
        assertThat(refunds.of(second).getFirst().amount().fen()).as("not begun").isEqualTo(3_000);
        assertThat(cards.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(500);
        assertThat(cards.refund(second).problem()).isEqualTo("membercard/no-purchase");
        assertThat(cards.refund(first).status()).isEqualTo(204);
        assertThat(cards.in(buyer, Pot.BALANCE_GIFT)).isZero();
        assertThat(refunds.of(first).getFirst().amount().fen()).isBetween(2_800L, 2_999L);
    }

    @Test
    @DisplayName("E07 R14 退卡失败看得见原因，重试一下就退成；别人的、没失败的不能重试")
    void triesAFailedRefundOfACardAgain() {
        var buyer = given.buyer();
        var id = cards.bought(buyer, cards.make(cards.terms()));
        till.misbehave(id, "REFUND_ABNORMAL");
        assertThat(cards.refund(id).status()).isEqualTo(204);
        until(() -> purchase(id).at("/back/status").asString().equals("FAILED"));
        var back = purchase(id).get("back");
        assertThat(back.get("failure").asString()).isNotEmpty();
        assertThat(back.get("remedy").asString()).isNotEmpty();
        var failed = given.owner().get("/api/console/payables/failed-refunds").ok();
        assertThat(failed.findValuesAsString("payableId")).contains(Long.toString(id));
        assertThat(given.owner()
                        .get("/api/console/today")
                        .ok()
                        .get("refundsFailed")
                        .asLong())
                .as("orders only")
                .isZero();

        var path = "/api/console/payables/" + id + "/refunds/" + back.get("id").asString() + "/retry";
        var other = cards.bought(given.buyer(), cards.make(cards.terms()));
        assertThat(given.owner()
                        .post(path.replace(Long.toString(id), Long.toString(other)), null)
                        .problem())
                .isEqualTo("payment/unknown");
        assertThat(given.staff(Permission.LEDGER_VIEW.code())
                        .http()
                        .post(path, null)
                        .status())
                .isEqualTo(403);
        var taps = Together.run(8, _ -> given.owner().post(path, null));
        assertThat(taps).extracting(Http.Answer::status).contains(200);
        assertThat(taps.stream().filter(tap -> tap.status() != 200).map(Http.Answer::problem))
                .allMatch("payment/refund-not-failed"::equals);
        var told = taps.stream().filter(tap -> tap.status() == 200).findFirst().orElseThrow();
        assertThat(told.ok().get("status").asString()).as("the gateway's word").isEqualTo("FAILED");
        var played = till.played(id).get("refunds");
        assertThat(played).hasSize(1);
        anyone.post("/sim/api/refunds/" + played.get(0).get("refundNo").asString() + "/succeed", null);

        until(() -> purchase(id).at("/back/status").asString().equals("SUCCEEDED"));
        assertThat(refunds.of(id)).hasSize(1);
        assertThat(given.owner().post(path, null).problem()).isEqualTo("payment/refund-not-failed");
        assertThat(given.owner()
                        .get("/api/console/payables/failed-refunds")
                        .ok()
                        .findValuesAsString("payableId"))
                .doesNotContain(Long.toString(id));
    }

    private JsonNode purchase(long id) {
        for (var row : given.owner().get(GivenCards.CONSOLE + "/purchases").ok().get("items")) {
            if (row.get("id").asString().equals(Long.toString(id))) {
                return row;
            }
        }
        throw new AssertionError("no purchase " + id);
    }

    @Test
    void refusesARefundOfWhatIsUsedUpOrWhereTheShopTakesNoneBack() {
        var buyer = given.buyer();
        var id = cards.bought(buyer, cards.make(cards.terms()));
        setRefunds(false);
        try {
            assertThat(cards.refund(id).problem()).isEqualTo("membercard/no-refund");
        } finally {
            setRefunds(true);
        }
        clock.advance(Duration.ofDays(40));
        assertThat(cards.refund(id).problem()).isEqualTo("membercard/nothing-left");
    }

    private void setRefunds(boolean on) {
        given.owner()
                .put("/api/console/settings/membercard.refunds", Map.of("value", Boolean.toString(on)))
                .ok();
    }

    @Test
    @DisplayName("同一张卡两笔钱先后到账：一笔接一笔，不重叠")
    void putsTwoPaymentsOfOneCardOneAfterTheOther() {
        var buyer = given.buyer();
        var card = cards.make(cards.terms());
        var begun = Together.run(10, _ -> cards.buy(buyer, card, 1, 3_000));
        assertThat(begun.stream().filter(answer -> answer.status() == 201)).isNotEmpty();
        var start = now.instant().truncatedTo(ChronoUnit.SECONDS); // as the gateway counts
        cards.bought(buyer, card);
        var id = cards.begun(buyer, card, 12, 30_000);
        till.misbehave(id, "LOSE");
        till.pay(id);
        Together.run(20, _ -> cards.state(buyer, id));
        until(() -> cards.state(buyer, id).equals("PAID"));

        assertThat(ends(buyer, card))
                .isBetween(
                        CardPaid.after(CardPaid.after(start, 1), 12),
                        CardPaid.after(CardPaid.after(now.instant(), 1), 12));
    }

    @Test
    @DisplayName("续费与到期同时：不丢天数也不重叠")
    void renewsAtTheMomentItEnds() {
        var buyer = given.buyer();
        var card = cards.make(cards.terms(Map.of("everyDays", 10, "periodic", perks(0, 10))));
        var first = cards.bought(buyer, card);
        clock.advance(Duration.between(now.instant(), ends(buyer, card)).minusMinutes(1));
        var second = cards.begun(buyer, card, 1, 3_000);
        clock.advance(Duration.ofMinutes(1));
        till.pay(second);
        Together.run(10, i -> i % 2 == 0 ? periods.attempt(first) : cards.state(buyer, second));
        until(() -> cards.state(buyer, second).equals("PAID"));

        assertThat(ends(buyer, card)).isAfter(now.instant().plus(Duration.ofDays(27)));
        until(() -> cards.in(buyer, Pot.POINTS_AVAILABLE) >= 20);
        assertThat(cards.in(buyer, Pot.POINTS_AVAILABLE)).isLessThanOrEqualTo(30);
    }

    @Test
    void refusesTermsThatMakeNoSenseAndChangesOfWhatSomebodyElseChanged() {
        var owner = given.owner();
        assertThat(owner.post(GivenCards.CONSOLE, cards.terms(Map.of("everyDays", 5)))
                        .problem())
                .isEqualTo("membercard/terms");
        var twice = Map.of("months", 1, "price", 100);
        assertThat(owner.post(GivenCards.CONSOLE, cards.terms(Map.of("specs", List.of(twice, twice))))
                        .problem())
                .isEqualTo("membercard/terms");
        var card = cards.make(cards.terms());
        cards.offSale(card, cards.terms()).ok();
        assertThat(cards.offSale(card, cards.terms()).problem()).isEqualTo("membercard/changed");
        assertThat(CardProblem.TOO_MANY.kind().slug()).isEqualTo("membercard/too-many");
    }
}
