package io.juhui.marketing.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.frame.reward.Cause;
import io.juhui.frame.reward.Grant;
import io.juhui.frame.reward.Reward;
import io.juhui.frame.reward.Rewards;
import io.juhui.goods.catalog.SkuId;
import io.juhui.kernel.Ids;
import io.juhui.money.payment.Till;
import io.juhui.platform.jobs.DeadlineHandler;
import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.settings.Settings;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do with coupons, and coupons that come without being claimed. */
@JuhuiTest
class CouponHandApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenCoupons coupons;

    @Autowired
    Rewards rewards;

    @Autowired
    List<DeadlineHandler> deadlines;

    @Autowired
    List<RecurringWork> works;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Settings settings;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    private SkuId aSku() {
        return goods.aProduct().priced(5_000).stocked(100).make().sku();
    }

    private static String hand(String campaign, String verb) {
        return GivenCoupons.PATH + "/" + campaign + "/" + verb;
    }

    private long usable(Given.Buyer buyer) {
        return buyer.http().get("/api/coupons/count").ok().get("usable").asLong();
    }

    @Test
    void makesCodesThatAreGoodForOneCouponEach() {
        var campaign = coupons.running(aSku());
        var codes = given.owner()
                .post(hand(campaign, "codes"), Map.of("count", 3))
                .ok()
                .get("codes");
        assertThat(codes).hasSize(3);
        var code = codes.get(0).asString();
        var buyer = given.buyer();

        assertThat(redeem(given.buyer(), "0000-0000-0000-0000").problem()).isEqualTo("coupon/no-such-code");
        assertThat(redeem(given.buyer(), "abc").problem()).isEqualTo("coupon/code-form");
        redeem(buyer, code.substring(0, 8) + "-" + code.substring(8).toLowerCase(java.util.Locale.ROOT))
                .ok();
        assertThat(usable(buyer)).isEqualTo(1);
        assertThat(redeem(given.buyer(), code).problem()).isEqualTo("coupon/no-such-code");
        assertThat(given.owner()
                        .get(hand(campaign, "hand"))
                        .ok()
                        .at("/codes/used")
                        .asLong())
                .isEqualTo(1);
        assertThat(given.owner()
                        .post(hand(campaign, "codes"), Map.of("count", 98))
                        .problem())
                .isEqualTo("coupon/too-many-codes");
        assertThat(orders.findings()).isEmpty();
    }

    private static io.juhui.testing.Http.Answer redeem(Given.Buyer buyer, String code) {
        return buyer.http().key(UUID.randomUUID().toString()).post("/api/coupons/codes", Map.of("code", code));
    }

    @Test
    void slowsDownWhoGuessesCodes() {
        var buyer = given.buyer();
        for (int i = 0; i < 10; i++) {
            redeem(buyer, "0000000000000000");
        }
        assertThat(redeem(buyer, "0000000000000000").problem()).isEqualTo("web/too-many-requests");
    }

    @Test
    void givesToBuyersAndToAnAudience() {
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("ways", List.of());
        var campaign = coupons.running(coupons.campaign(aSku()), rule);
        var one = given.buyer();
        var two = given.buyer();
        var given1 = given.owner()
                .key(UUID.randomUUID().toString())
                .post(hand(campaign, "gifts"), Map.of("buyers", List.of(one.id())))
                .ok();
        assertThat(given1.get("given").asInt()).isEqualTo(1);

        var guests = Map.of("kind", "seat-guest", "ids", List.of(one.id(), two.id()));
        given.owner()
                .key(UUID.randomUUID().toString())
                .post(hand(campaign, "audience-gifts"), Map.of("audience", guests))
                .ok();
        Till.until(() -> !given.owner()
                .get(hand(campaign, "hand"))
                .ok()
                .at("/gifts/0/doneAt")
                .isNull());
        var gift = given.owner().get(hand(campaign, "hand")).ok().at("/gifts/0");
        assertThat(gift.get("given").asInt()).isEqualTo(1);
        assertThat(gift.get("refused").asInt()).as("who has one already").isEqualTo(1);
        assertThat(usable(two)).isEqualTo(1);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void isARewardOfOtherRooms() {
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("perPerson", 2);
        var campaign = coupons.running(coupons.campaign(aSku()), rule);
        var buyer = given.buyer();
        var cause = new Cause("test.coupon", ids.next());
        var two = new Reward("coupon", campaign, 2);
        assertThat(rewards.said(two).zh()).isEqualTo("2 张满100减10券");
        transaction.executeWithoutResult(_ -> rewards.promise(cause, buyer.id(), List.of(two, two)));

        var handler = deadlines.stream()
                .filter(one -> one.kind().equals("reward.give"))
                .findFirst()
                .orElseThrow();
        rewards.of(cause).forEach(grant -> handler.attempt(grant.id()));
        assertThat(rewards.of(cause).stream().map(Grant::state))
                .containsExactly(Grant.GrantState.GIVEN, Grant.GrantState.REFUSED);
        assertThat(usable(buyer)).isEqualTo(2);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void rewardsAnOrderThatWasReceived() {
        var sku = aSku();
        var rule = GivenCoupons.hundredMinusTen();
        rule.put("ways", List.of("ORDER"));
        var campaign = coupons.running(coupons.campaign(sku), rule);
        var buyer = given.buyer();
        trade.done(buyer, Map.of(sku, 1));
        Till.until(() -> usable(buyer) > 0);
        assertThat(coupons.coupons(campaign)).isPositive();
        coupons.verb(campaign, "stop", Map.of()).ok(); // or every order of every test would earn one
    }

    @Test
    void voidsWhatNoOrderHolds() {
        var sku = aSku();
        var campaign = coupons.running(sku);
        var buyer = given.buyer();
        var held = GivenCoupons.claimed(buyer, campaign);
        orders.place(buyer, coupons.purchase(buyer, sku, 2)).ok();
        var other = given.buyer();
        var free = GivenCoupons.claimed(other, campaign);
        var voided = given.owner()
                .key(UUID.randomUUID().toString())
                .post(hand(campaign, "void"), Map.of("reason", "发错了"))
                .ok();
        assertThat(voided.get("voided").asInt()).isEqualTo(1);
        assertThat(voided.get("held").asInt()).isEqualTo(1);
        assertThat(GivenCoupons.state(buyer, held)).isEqualTo("LOCKED");
        assertThat(GivenCoupons.state(other, free)).isEqualTo("VOIDED");
        assertThat(coupons.quote(other, sku, 2).get("goods").asLong()).isEqualTo(10_000);
    }

    @Test
    void keepsWhatItPromisedOnceSomebodyHasOne() {
        var sku = aSku();
        var campaign = coupons.campaign(sku);
        var id = coupons.running(campaign, GivenCoupons.hundredMinusTen());
        GivenCoupons.claimed(given.buyer(), id);
        GivenCoupons.claimed(given.buyer(), id);
        var version = coupons.campaignRow(id).get("version").asInt();

        var dearer = GivenCoupons.hundredMinusTen();
        dearer.put("value", 500);
        assertThat(change(id, version, campaign, dearer).problem()).isEqualTo("coupon/claimed");
        var fewer = GivenCoupons.hundredMinusTen();
        fewer.put("total", 1);
        assertThat(change(id, version, campaign, fewer).problem()).isEqualTo("coupon/total");
        var elsewhere = coupons.campaign(aSku());
        assertThat(change(id, version, elsewhere, GivenCoupons.hundredMinusTen())
                        .problem())
                .isEqualTo("coupon/claimed");
        var more = GivenCoupons.hundredMinusTen();
        more.put("total", 200);
        change(id, version, campaign, more).ok();
    }

    private io.juhui.testing.Http.Answer change(
            String id, int version, Map<String, Object> campaign, Map<String, Object> rule) {
        return given.owner()
                .put(
                        GivenCoupons.PATH + "/" + id,
                        Map.of("version", version, "belowCost", true, "campaign", campaign, "rule", rule));
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        var campaign = coupons.campaign(aSku());
        refused(campaign, Map.of("value", 20_000), "/rule/value");
        refused(campaign, Map.of("cap", 100), "/rule/cap");
        refused(campaign, Map.of("perPerson", 99, "total", 5), "/rule/perPerson");
        refused(campaign, Map.of("validity", Map.of("days", 0)), "/rule/validity/days");
        refused(campaign, Map.of("ways", List.of("GIFT")), "/rule/ways/0");
        refused(campaign, Map.of("kind", "RATE", "value", 10_000), "/rule/value");
        campaign.put("budget", Map.of("total", 10_000));
        refused(campaign, Map.of("kind", "RATE", "value", 9_000), "/rule/cap");
    }

    private void refused(Map<String, Object> campaign, Map<String, Object> wrong, String pointer) {
        var rule = new LinkedHashMap<>(GivenCoupons.hundredMinusTen());
        rule.putAll(wrong);
        var answer = coupons.create(campaign, rule);
        assertThat(answer.problem()).isEqualTo("coupon/terms");
        assertThat(answer.json().at("/fields/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void tellsOnceOfACouponThatIsAboutToEndAsEarlyAsTheSettingSays() {
        var sku = aSku();
        var buyer = given.buyer();
        var coupon = GivenCoupons.claimed(buyer, coupons.running(sku));
        settings.put(CouponTermsOfShop.REMIND_HOURS, "0");
        try {
            coupons.endsAt(coupon, clock.instant().plusSeconds(3_600 * 30));
            coupons.claimedLongAgo(coupon);
            remind();
            assertThat(told(buyer)).isZero();
            settings.put(CouponTermsOfShop.REMIND_HOURS, "24");
            remind();
            assertThat(told(buyer)).isZero();
            settings.put(CouponTermsOfShop.REMIND_HOURS, "48");
            remind();
            remind();
            assertThat(told(buyer)).isEqualTo(1);
        } finally {
            settings.put(CouponTermsOfShop.REMIND_HOURS, "24");
        }
    }

    private void remind() {
        works.stream().filter(work -> work.name().equals("coupon.remind")).forEach(RecurringWork::run);
    }

    private static long told(Given.Buyer buyer) {
        return buyer.http()
                .get("/api/notices")
                .ok()
                .get("items")
                .valueStream()
                .filter(notice -> notice.get("kind").asString().equals("coupon.ending"))
                .count();
    }
}
