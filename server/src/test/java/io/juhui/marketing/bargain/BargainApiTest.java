package io.juhui.marketing.bargain;

import static io.juhui.marketing.bargain.GivenBargain.FIRST;
import static io.juhui.marketing.bargain.GivenBargain.FLOOR;
import static io.juhui.marketing.bargain.GivenBargain.START;
import static io.juhui.marketing.bargain.GivenBargain.cancel;
import static io.juhui.marketing.bargain.GivenBargain.help;
import static io.juhui.marketing.bargain.GivenBargain.launch;
import static io.juhui.marketing.bargain.GivenBargain.pay;
import static io.juhui.marketing.bargain.GivenBargain.rule;
import static io.juhui.marketing.bargain.GivenBargain.with;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.JuhuiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bargains from launching to buying, through the doors that buyers use. */
@JuhuiTest
class BargainApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenBargain bargains;

    @Autowired
    Clock clock;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(bargain|campaign|tender)\\..*"))
                .isEmpty();
    }

    private SkuId aSku() {
        return goods.aProduct().priced(START).stocked(100).make().sku();
    }

    @Test
    @DisplayName("M7 发起、帮砍、到底价、下单、付款：还差人数如实，最后一人恰到底价，一次只卖一回")
    void isHelpedToItsFloorAndBoughtThereOnce() {
        var sku = aSku();
        var campaign = bargains.running(3, sku);
        var launch = bargains.launched(campaign, sku);
        assertThat(launch.price()).as("the first cut is the launch's own").isEqualTo(START - FIRST);
        long price = START - FIRST;
        for (int i = 1; i <= 3; i++) {
            var friend = given.buyer();
            var seen = help(friend, launch).ok();
            assertThat(seen.get("myHelp").asLong()).isPositive();
            price -= seen.get("myHelp").asLong();
            assertThat(seen.get("price").asLong()).isEqualTo(price);
            assertThat(seen.get("helped").asInt()).isEqualTo(i);
            assertThat(seen.get("needed").asInt()).isEqualTo(3);
            assertThat(seen.at("/helps/0/nickname").asString()).contains("***");
            assertThat(seen.at("/helps/0/me").asBoolean()).isTrue();
            assertThat(seen.get("orderId").isNull()).isTrue();
            assertThat(price)
                    .as("the floor at the last of them and at none before")
                    .matches(now -> (now == FLOOR) == (seen.get("helped").asInt() == 3));
        }
        assertThat(help(given.buyer(), launch).problem()).isEqualTo("bargain/at-floor");
        assertThat(newestNotice(launch)).isEqualTo("bargain.floor");

        var order = bargains.ordered(launch);
        assertThat(order.view().get("goods").asLong()).isEqualTo(FLOOR);
        assertThat(order.view().at("/lines/0/adjustments/0/text").asString()).isEqualTo("砍价优惠");
        assertThat(launch.state()).isEqualTo("ORDERED");
        assertThat(launch.view().get("orderId").asString())
                .isEqualTo(Long.toString(order.id().value()));
        assertThat(bargains.hint(launch, sku, 1)).isEqualTo("已经下单，价格不再变化");
        pay(order);
        assertThat(launch.state()).isEqualTo("BOUGHT");
        assertThat(bargains.taken(sku)).isEqualTo(1);
        assertThat(help(given.buyer(), launch).problem()).isEqualTo("bargain/being-bought");
        assertThat(bargains.place(launch).problem()).isEqualTo("bargain/not-possible");
    }

    private static String newestNotice(GivenBargain.Launched launch) {
        return launch.owner()
                .http()
                .get("/api/notices")
                .ok()
                .at("/items/0/kind")
                .asString();
    }

    @Test
    @DisplayName("固定砍价：每人一样，最后一人取剩下的")
    void takesTheSameOffEachTimeWhereCutsAreFixed() {
        var sku = aSku();
        var rule = with(rule(3, sku, "cut", 400), "cutting", "FIXED");
        var launch = bargains.launched(bargains.running(bargains.terms(sku), rule), sku);
        assertThat(help(given.buyer(), launch).ok().get("myHelp").asLong()).isEqualTo(400);
        assertThat(help(given.buyer(), launch).ok().get("myHelp").asLong()).isEqualTo(400);
        assertThat(help(given.buyer(), launch).ok().get("myHelp").asLong()).isEqualTo(200);
        assertThat(launch.price()).isEqualTo(FLOOR);
    }

    @Test
    @DisplayName("任意价可买与到底价才能买")
    void isBoughtAtAnyPriceOrAtItsFloorAloneAsTheMerchantSays() {
        var sku = aSku();
        var any = bargains.launched(bargains.running(3, sku), sku);
        bargains.helped(any, 1);
        long price = any.price();
        assertThat(price).isGreaterThan(FLOOR);
        assertThat(bargains.ordered(any).view().get("goods").asLong()).isEqualTo(price);

        var other = aSku();
        var rule = with(rule(2, other), "buying", "FLOOR");
        var floor = bargains.launched(bargains.running(bargains.terms(other), rule), other);
        bargains.helped(floor, 1);
        assertThat(floor.view().get("buyable").asBoolean()).isFalse();
        assertThat(bargains.hint(floor, other, 1)).isEqualTo("砍到底价才能购买");
        assertThat(bargains.place(floor).problem()).isEqualTo("bargain/not-possible");
        bargains.helped(floor, 1);
        assertThat(floor.view().get("buyable").asBoolean()).isTrue();
        assertThat(bargains.ordered(floor).view().get("goods").asLong()).isEqualTo(FLOOR);
    }

    @Test
    @DisplayName("J01/J02 不能帮自己；一人一次，重复点答同一个结果")
    void letsAFriendHelpOnceAndNobodyHelpOneself() {
        var sku = aSku();
        var launch = bargains.launched(bargains.running(3, sku), sku);
        assertThat(help(launch.owner(), launch).problem()).isEqualTo("bargain/own");
        assertThat(launch.price()).isEqualTo(START - FIRST);
        var friend = given.buyer();
        var first = help(friend, launch).ok();
        var again = help(friend, launch).ok();
        assertThat(again.get("myHelp")).isEqualTo(first.get("myHelp"));
        assertThat(again.get("helped").asInt()).isEqualTo(1);
        assertThat(launch.view().get("mine").asBoolean()).isTrue();
        assertThat(launch.view().get("myHelp").isNull()).isTrue();
        assertThat(friend.http()
                        .put(GivenBargain.DOOR + "/launches/404/help", null)
                        .problem())
                .isEqualTo("bargain/no-such-launch");
    }

    @Test
    @DisplayName("每人在活动里能帮几次")
    void countsTheHelpsOfAPersonInTheWholeCampaign() {
        var sku = aSku();
        var rule = with(rule(3, sku), "helpsPerPerson", 2);
        var campaign = bargains.running(bargains.terms(sku), rule);
        var friend = given.buyer();
        help(friend, bargains.launched(campaign, sku)).ok();
        help(friend, bargains.launched(campaign, sku)).ok();
        var third = bargains.launched(campaign, sku);
        assertThat(help(friend, third).problem()).isEqualTo("bargain/no-more-helps");
        assertThat(third.view().get("helped").asInt()).isZero();
        help(given.buyer(), third).ok();
        var elsewhere = aSku();
        help(friend, bargains.launched(bargains.running(3, elsewhere), elsewhere))
                .ok();
    }

    @Test
    @DisplayName("J07 每人发起次数：过期的也算")
    void countsEveryLaunchOfAPersonWhateverBecameOfIt() {
        var sku = aSku();
        var rule = with(with(rule(3, sku), "launchesPerPerson", 2), "buying", "FLOOR");
        var campaign = bargains.running(bargains.terms(sku), rule);
        var first = bargains.launched(campaign, sku);
        assertThat(launch(first.owner(), campaign, sku).problem()).isEqualTo("bargain/already-launched");
        assertThat(bargains.taken(sku)).isEqualTo(1);
        bargains.closeAt(first, clock.instant());
        until(() -> first.state().equals("EXPIRED"));
        bargains.launched(first.owner(), campaign, sku);
        var second = first.owner();
        assertThat(launch(second, campaign, sku).problem())
                .isIn("bargain/already-launched", "bargain/no-more-launches");
        bargains.launched(campaign, sku);
    }

    @Test
    @DisplayName("R31 到底价才能买的：时间到没砍到底价就结束，放出名额")
    void expiresWithItsHoursWhereItCannotBeBoughtAndFreesItsUnit() {
        var sku = aSku();
        var one = rule(3, sku, "stock", 1);
        var campaign = bargains.running(bargains.terms(sku), with(one, "buying", "FLOOR"));
        var launch = bargains.launched(campaign, sku);
        assertThat(launch(given.buyer(), campaign, sku).problem()).isEqualTo("bargain/sold-out");
        bargains.helped(launch, 1);
        bargains.closeAt(launch, clock.instant());
        until(() -> launch.state().equals("EXPIRED"));
        assertThat(newestNotice(launch)).isEqualTo("bargain.expired");
        assertThat(bargains.taken(sku)).isZero();
        assertThat(help(given.buyer(), launch).problem()).isEqualTo("bargain/over");
        assertThat(bargains.hint(launch, sku, 1)).isEqualTo("这个砍价已经结束");
        bargains.launched(campaign, sku);
    }

    @Test
    @DisplayName("R31 付款期：时间到后还能买，过了付款期才结束")
    void canBeBoughtForTheTimeToPayAfterItsHours() {
        var sku = aSku();
        var launch = bargains.launched(bargains.running(3, sku), sku);
        bargains.helped(launch, 1);
        assertThat(Duration.between(at(launch, "closesAt"), at(launch, "payUntil")))
                .isEqualTo(Duration.ofHours(1));
        bargains.closeAt(launch, clock.instant().minusSeconds(60));
        until(() -> newestNotice(launch).equals("bargain.last-call"));
        assertThat(help(given.buyer(), launch).problem()).isEqualTo("bargain/over");
        assertThat(launch.view().get("buyable").asBoolean()).isTrue();
        var order = bargains.ordered(launch);
        assertThat(Instant.parse(order.view().get("payBefore").asString())).isBeforeOrEqualTo(at(launch, "payUntil"));

        cancel(order).ok();
        assertThat(launch.state()).as("there is time left").isEqualTo("OPEN");
        assertThat(bargains.taken(sku)).isEqualTo(1);
        bargains.closeAt(launch, clock.instant().minus(Duration.ofHours(2)));
        until(() -> launch.state().equals("EXPIRED"));
        assertThat(bargains.taken(sku)).isZero();
    }

    private static Instant at(GivenBargain.Launched launch, String what) {
        return Instant.parse(launch.view().get(what).asString());
    }

    @Test
    @DisplayName("未付款关闭：砍价还给发起人，好友还能接着帮")
    void isGivenBackByAnOrderThatIsClosedUnpaidAndHelpedOn() {
        var sku = aSku();
        var launch = bargains.launched(bargains.running(3, sku), sku);
        bargains.helped(launch, 1);
        var order = bargains.ordered(launch);
        assertThat(help(given.buyer(), launch).problem()).isEqualTo("bargain/being-bought");
        cancel(order).ok();
        assertThat(launch.state()).isEqualTo("OPEN");
        bargains.helped(launch, 1);
        var again = bargains.ordered(launch);
        pay(again);
        assertThat(launch.state()).isEqualTo("BOUGHT");
    }

    @Test
    void endsWithItsOrderWhenThatIsCancelledAfterPayment() {
        var sku = aSku();
        var launch = bargains.launched(bargains.running(3, sku), sku);
        var order = bargains.ordered(launch);
        pay(order);
        cancel(order).ok();
        until(() -> launch.state().equals("RETURNED"));
        assertThat(bargains.taken(sku)).isZero();
    }

    @Test
    void endsAtTheCampaignsEndWhereThatIsEarlierThanItsHours() {
        var sku = aSku();
        var campaign = bargains.running(bargains.terms(sku), with(rule(3, sku), "hours", 720));
        var longest = bargains.launched(campaign, sku);
        assertThat(at(longest, "closesAt")).isBefore(clock.instant().plus(Duration.ofDays(2)));
        var other = aSku();
        var day = bargains.launched(bargains.running(3, other), other);
        assertThat(Duration.between(at(day, "launchedAt"), at(day, "closesAt"))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    @DisplayName("暂停：不能发起、不能帮，砍到的价格照卖；停止：不再帮，付款期内照卖，发起人收到通知")
    void keepsWhatWasPromisedWhenItsCampaignIsPausedOrStopped() {
        var sku = aSku();
        var campaign = bargains.running(3, sku);
        var launch = bargains.launched(campaign, sku);
        bargains.helped(launch, 1);
        bargains.verb(campaign, "pause").ok();
        assertThat(launch.view().get("paused").asBoolean()).isTrue();
        assertThat(help(given.buyer(), launch).problem()).isEqualTo("bargain/shut");
        assertThat(launch(given.buyer(), campaign, sku).problem()).isEqualTo("bargain/shut");
        cancel(bargains.ordered(launch)).ok();
        bargains.verb(campaign, "stop").ok();
        until(() -> newestNotice(launch).equals("bargain.last-call"));
        assertThat(help(given.buyer(), launch).problem()).isEqualTo("bargain/over");
        long price = launch.price();
        assertThat(bargains.ordered(launch).view().get("goods").asLong()).isEqualTo(price);
    }

    @Test
    void sellsOneUnitOfWhatWasLaunchedToWhoLaunchedIt() {
        var sku = aSku();
        var other = aSku();
        var launch = bargains.launched(bargains.running(3, sku), sku);
        assertThat(bargains.hint(launch, sku, 2)).isEqualTo("一次砍价只能买 1 件");
        assertThat(bargains.hint(launch, other, 1)).isEqualTo("只能购买这次砍价的商品");
        var thief = new GivenBargain.Launched(launch.id(), bargains.buyer(), sku);
        assertThat(bargains.hint(thief, sku, 1)).isEqualTo("没有这个砍价");
        assertThat(bargains.place(thief).problem()).isEqualTo("bargain/not-possible");
        var nonsense = new GivenBargain.Launched("x", launch.owner(), sku);
        assertThat(bargains.hint(nonsense, sku, 1)).isEqualTo("没有这个砍价");
    }

    @Test
    void isPassedOnWithHowManyItStillNeeds() {
        var sku = aSku();
        var launch = bargains.launched(bargains.running(3, sku), sku);
        bargains.helped(launch, 1);
        var body = Map.of("kind", "BARGAIN", "id", launch.id(), "channel", "LINK");
        var shared = launch.owner().http().put("/api/shares", body).ok();
        assertThat(shared.get("title").asString()).startsWith("还差 2 人砍到 ¥8，帮我砍一刀：");
        assertThat(shared.get("path").asString()).startsWith("/rooms/bargain/pages/launch/index?id=" + launch.id());
        var none = Map.of("kind", "BARGAIN", "id", "404", "channel", "LINK");
        assertThat(launch.owner().http().put("/api/shares", none).problem()).isEqualTo("sharing/nothing-to-share");
    }
}
