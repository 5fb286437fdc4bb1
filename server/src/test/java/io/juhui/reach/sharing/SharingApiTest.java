package io.juhui.reach.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.payment.Till;
import io.juhui.party.membership.GivenMembers;
import io.juhui.party.membership.earning.EarningSettings;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Passing on, coming by it, registering, buying: through the doors. */
@JuhuiTest
class SharingApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenMembers members;

    @Autowired
    Http anybody;

    @Autowired
    JdbcClient db;

    @Autowired
    CreditRows credits;

    @AfterEach
    void addsUp() {
        assertThat(orders.findings()).isEmpty();
    }

    private GivenGoods.Goods tea() {
        return goods.aProduct().priced(4_500).stocked(100).make();
    }

    private static Map<String, String> thing(GivenGoods.Goods made, String channel) {
        return Map.of("kind", "PRODUCT", "id", Long.toString(made.product().value()), "channel", channel);
    }

    private static JsonNode shared(Given.Buyer buyer, GivenGoods.Goods made) {
        return buyer.http().put("/api/shares", thing(made, "LINK")).ok();
    }

    private static Http.Answer open(Http who, JsonNode share, UUID device) {
        return who.put("/api/shares/" + share.get("token").asString() + "/opens/" + device, null);
    }

    private static void opened(Given.Buyer buyer, JsonNode share) {
        assertThat(open(buyer.http(), share, UUID.randomUUID()).status()).isEqualTo(204);
    }

    private static JsonNode figures(Given.Buyer sharer) {
        return sharer.http().get("/api/shares/sum").ok().get("figures");
    }

    private Bought bought(Given.Buyer buyer, SkuId sku) {
        var order = trade.toShip(buyer, Map.of(sku, 2));
        Till.until(() -> db.sql("select count(*) from share_order where order_id = :id and share_id is null")
                        .param("id", order.id().value())
                        .query(Long.class)
                        .single()
                == 0);
        return order;
    }

    private JsonNode credit(Bought order) {
        return given.owner()
                .get("/api/console/orders/" + order.id().value() + "/share-credit")
                .ok();
    }

    @Test
    @DisplayName("S1 分享得到能放进小程序码 scene 的签名令牌；同一商品同一方式再分享还是它；短链带人到商品页")
    void givesATokenThatFitsAScene() {
        var sharer = given.buyer();
        var made = tea();
        var share = shared(sharer, made);
        assertThat(share.get("token").asString()).hasSize(22).matches("[0-9A-Za-z]+");
        assertThat(shared(sharer, made)).isEqualTo(share);
        assertThat(sharer.http()
                        .put("/api/shares", thing(made, "POSTER"))
                        .ok()
                        .get("token")
                        .asString())
                .isNotEqualTo(share.get("token").asString());
        assertThat(share.get("path").asString())
                .isEqualTo("/pages/product/index?id=" + made.product().value() + "&s="
                        + share.get("token").asString());

        var page = anybody.get(share.get("link").asString());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "og:title",
                        share.get("title").asString(),
                        "/#/pages/product/index?id=" + made.product().value() + "&amp;s="
                                + share.get("token").asString());
        assertThat(anybody.get("/s/nothing").text()).contains("/#/pages/home/index");
    }

    @Test
    @DisplayName("O06 伪造或改过的令牌、不存在的商品、未登录都被拒绝，什么也不记")
    void refusesWhatWasNotMadeHere() {
        var sharer = given.buyer();
        var share = shared(sharer, tea());
        var token = share.get("token").asString();
        var other = token.substring(0, 21) + (token.charAt(21) == 'A' ? 'B' : 'A');
        var device = UUID.randomUUID();
        assertThat(anybody.put("/api/shares/" + other + "/opens/" + device, null)
                        .problem())
                .isEqualTo("sharing/no-such");
        assertThat(anybody.put("/api/shares/" + "0".repeat(22) + "/opens/" + device, null)
                        .problem())
                .isEqualTo("sharing/no-such");
        assertThat(sharer.http()
                        .put("/api/shares", Map.of("kind", "PRODUCT", "id", "1", "channel", "LINK"))
                        .problem())
                .isEqualTo("sharing/nothing-to-share");
        assertThat(anybody.put("/api/shares", Map.of("kind", "MALL", "id", "", "channel", "LINK"))
                        .status())
                .isEqualTo(401);
        assertThat(figures(sharer).get("opens").asInt()).isZero();
    }

    @Test
    @DisplayName("R33 自己打开、爬虫、同一设备和同一好友重复打开都不重复计数")
    void countsDistinctOthers() {
        var sharer = given.buyer();
        var friend = given.buyer();
        var share = shared(sharer, tea());
        var device = UUID.randomUUID();
        open(anybody, share, device);
        open(anybody, share, device);
        open(anybody.with("User-Agent", "Mozilla/5.0 (compatible; Baiduspider/2.0)"), share, UUID.randomUUID());
        opened(sharer, share);
        assertThat(figures(sharer).get("opens").asInt()).isEqualTo(1);
        assertThat(figures(sharer).get("friends").asInt()).isZero();

        open(friend.http(), share, device);
        opened(friend, share);
        assertThat(figures(sharer).get("opens").asInt()).isEqualTo(1);
        assertThat(figures(sharer).get("friends").asInt()).isEqualTo(1);
        assertThat(figures(sharer).get("registered").asInt())
                .as("had an account before")
                .isZero();

        var own = UUID.randomUUID();
        open(anybody, share, own);
        open(sharer.http(), share, own);
        assertThat(figures(sharer).get("opens").asInt())
                .as("the sharer's device")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("先看后注册：打开时没有账号、登录后归到这个人，算一次新注册；下一代接着传")
    void followsAVisitorIntoAnAccount() {
        var first = given.buyer();
        var made = tea();
        var share = shared(first, made);
        var device = UUID.randomUUID();
        open(anybody, share, device);
        var second = given.buyer();
        open(second.http(), share, device);
        assertThat(figures(first).get("registered").asInt()).isEqualTo(1);

        var third = given.buyer();
        opened(third, shared(second, made));
        shared(third, made);
        var cascade = given.owner()
                .get("/api/console/shares/sharers/" + first.id().value())
                .ok();
        assertThat(cascade.get("depth").asInt()).isEqualTo(2);
        assertThat(cascade.get("nodes")
                        .valueStream()
                        .map(node -> node.get("sharerId").asString()))
                .containsExactly(
                        Long.toString(first.id().value()),
                        Long.toString(second.id().value()),
                        Long.toString(third.id().value()));
        assertThat(given.owner().get("/api/console/shares/sharers?days=1").ok())
                .anyMatch(one -> one.get("buyerId")
                        .asString()
                        .equals(Long.toString(first.id().value())));
    }

    @Test
    @DisplayName("订单归属于最后打开的分享，设置可改为最先；理由说得出每一次打开；退款从业绩里减去")
    void creditsAPaidOrderAndSaysWhy() {
        var made = tea();
        var early = given.buyer();
        var late = given.buyer();
        var buyer = given.buyer();
        opened(buyer, shared(early, made));
        opened(buyer, shared(late, made));

        var order = bought(buyer, made.sku());
        var why = credit(order);
        assertThat(why.get("sharerId").asString())
                .isEqualTo(Long.toString(late.id().value()));
        assertThat(why.get("first").asBoolean()).isFalse();
        assertThat(why.get("touches")).hasSize(2);
        assertThat(figures(late).get("orders").asInt()).isEqualTo(1);
        assertThat(figures(late).get("amount").asInt())
                .isEqualTo(why.get("amount").asInt());

        var cancelled = order.buyer().http().post(order.path() + "/cancel", Map.of("reason", "不想要了"));
        assertThat(cancelled.status()).isLessThan(300);
        assertThat(figures(late).get("amount").asInt()).isZero();

        members.with(
                ShareTerms.FIRST_TOUCH,
                "true",
                () -> assertThat(credit(bought(buyer, made.sku()))
                                .get("sharerId")
                                .asString())
                        .isEqualTo(Long.toString(early.id().value())));
    }

    @Test
    @DisplayName("归属期之外打开的不算；没有打开过任何分享的订单没有归属")
    void creditsWithinTheWindow() {
        var made = tea();
        var sharer = given.buyer();
        var buyer = given.buyer();
        opened(buyer, shared(sharer, made));
        db.sql("""
                update share_open
                   set first_at = first_at - interval '3 days', last_at = last_at - interval '3 days'
                 where buyer_id = :buyer
                """).param("buyer", buyer.id().value()).update();
        members.with(
                ShareTerms.WINDOW_DAYS,
                "2",
                () -> assertThat(credits.find(bought(buyer, made.sku()).id())).isEmpty());
        members.with(
                ShareTerms.WINDOW_DAYS,
                "4",
                () -> assertThat(credits.find(bought(buyer, made.sku()).id())).isPresent());
        assertThat(credits.find(bought(given.buyer(), made.sku()).id())).isEmpty();
    }

    @Test
    @DisplayName("U3 R33 好友打开得积分和成长值，一位好友一生一次；不因分享本身得任何东西")
    void earnsByFriendsWhoCame() {
        var sharer = given.buyer();
        var share = shared(sharer, tea());
        assertThat(earned(sharer)).isZero();
        members.with(
                EarningSettings.pointsPerFriend(),
                "7",
                () -> members.with(EarningSettings.growthPerFriend(), "3", () -> {
                    var friend = given.buyer();
                    opened(friend, share);
                    opened(friend, shared(sharer, tea()));
                    Till.until(() -> earned(sharer) == 7);
                    assertThat(members.growthOf(sharer.id())).isEqualTo(3);
                }));
    }

    private long earned(Given.Buyer buyer) {
        return members.number(
                "select coalesce(sum(points), 0) from member_earning where kind = 'SHARE' and buyer_id = :buyer",
                buyer.id());
    }

    @Test
    @DisplayName("同一好友五十次同时打开只算一位；同一商品五十次同时分享只有一个分享")
    void countsOnceUnderManyTaps() {
        var sharer = given.buyer();
        var made = tea();
        var tokens = Together.run(50, _ -> shared(sharer, made).get("token").asString());
        assertThat(tokens).containsOnly(tokens.getFirst());

        var share = shared(sharer, made);
        var friend = given.buyer();
        var device = UUID.randomUUID();
        assertThat(Together.run(
                        50,
                        i -> open(i % 2 == 0 ? friend.http() : anybody, share, device)
                                .status()))
                .containsOnly(204);
        assertThat(figures(sharer).get("friends").asInt()).isEqualTo(1);
        open(friend.http(), share, device);
        assertThat(figures(sharer).get("opens").asInt()).isEqualTo(1);
        Till.until(() -> earned(sharer) > 0);
        assertThat(members.number(
                        "select count(*) from member_earning where kind = 'SHARE' and buyer_id = :buyer", sharer.id()))
                .isEqualTo(1);
    }
}
