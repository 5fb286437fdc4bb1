package io.juhui.trade.aftersale;

import static io.juhui.trade.aftersale.GivenCases.ask;
import static io.juhui.trade.aftersale.GivenCases.body;
import static io.juhui.trade.aftersale.GivenCases.buyer;
import static io.juhui.trade.aftersale.GivenCases.id;
import static io.juhui.trade.aftersale.GivenCases.inspected;
import static io.juhui.trade.aftersale.GivenCases.parcel;
import static io.juhui.trade.aftersale.GivenCases.preview;
import static io.juhui.trade.aftersale.GivenCases.shop;
import static io.juhui.trade.aftersale.GivenCases.status;
import static io.juhui.trade.aftersale.GivenCases.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
@DisplayName("T9 售后")
class AfterSaleApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenCases cases;

    @BeforeEach
    void returnsGoSomewhere() {
        cases.returnsGoSomewhere();
    }

    private SkuId sku(long fen) {
        return goods.aProduct().priced(fen).stocked(10).make().sku();
    }

    private Bought shipped(SkuId sku, int units) {
        var order = trade.toShip(given.buyer(), Map.of(sku, units));
        GivenTrade.ship(given.owner(), order, "SF", "AS000001", GivenTrade.lines(Map.of(order.line(0), units)))
                .ok();
        return order;
    }

    private Bought received(Bought order) {
        order.buyer().http().post(order.path() + "/confirm", Map.of()).ok();
        return order;
    }

    @Test
    void givesBackExactlyWhatTheBuyerWasShownOnceTheShopAgrees() {
        var tea = sku(1_001);
        var order = shipped(tea, 3);
        assertThat(order.actions()).contains("AFTER_SALE");
        var asked = preview(order, order.line(0), 2, "REFUND_ONLY", "DAMAGED");
        assertThat(asked.get("goods").asLong()).isEqualTo(2_002);
        var freight = order.view().get("freight").asLong();
        assertThat(asked.get("freight").asLong()).isEqualTo(freight - (freight / 3 + (freight % 3 > 0 ? 1 : 0)));

        var opened = cases.asked(order, 2, "REFUND_ONLY", "DAMAGED");
        assertThat(status(opened)).isEqualTo("ASKED");
        assertThat(opened.at("/card/dueAt").asString()).isNotEmpty();
        assertThat(opened.get("pictures")).hasSize(1);
        assertThat(order.view().get("autoReceiptAt").isNull()).isTrue();
        assertThat(order.view().get("nextStep").asString()).contains("售后处理中");

        var staff = given.owner();
        var board =
                staff.get("/api/console/after-sale?filter=TO_ANSWER&limit=50").ok();
        assertThat(board.toString()).contains(id(opened));
        var done = shop(staff, id(opened), "agree", Map.of()).ok();
        assertThat(status(done.get("view"))).isEqualTo("REFUNDED");

        var amount = asked.get("amount").asLong();
        assertThat(cases.money(order)).containsExactly(amount);
        assertThat(cases.repaid(order)).isEqualTo(2);
        assertThat(orders.stock(tea)).as("refund only never restocks").containsExactly(7L, 0L, 3L);
        Till.until(() -> order.view().get("refunded").asLong() == amount);
        assertThat(order.view().get("autoReceiptAt").isNull()).isFalse();
        assertThat(order.buyer().http().get("/api/notices").ok().toString()).contains("aftersale.agreed");
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void takesGoodsBackLooksAtThemAndPutsOnTheShelfWhatCanBeSold() {
        var tea = sku(2_000);
        var order = received(shipped(tea, 2));
        var opened = cases.asked(order, 2, "RETURN", "NO_REASON");
        assertThat(opened.get("askedAmount").asLong())
                .as("carriage stays, nobody was at fault")
                .isEqualTo(4_000);
        var staff = given.owner();
        var agreed = shop(staff, id(opened), "agree", Map.of()).ok();
        assertThat(status(agreed.get("view"))).isEqualTo("TO_RETURN");
        assertThat(view(order, id(opened)).get("returnTo").asString()).isEqualTo(GivenCases.ADDRESS);
        assertThat(cases.money(order)).isEmpty();

        assertThat(buyer(order, id(opened), "send-back", Map.of("carrier", "SF", "trackingNumber", "?"))
                        .problem())
                .isEqualTo("aftersale/number-invalid");
        buyer(order, id(opened), "send-back", parcel("SFBACK0001")).ok();
        assertThat(buyer(order, id(opened), "withdraw", Map.of()).problem()).isEqualTo("aftersale/not-now");
        shop(staff, id(opened), "receive", Map.of()).ok();
        assertThat(shop(staff, id(opened), "inspect", inspected("ACCEPT", 3, 0, ""))
                        .problem())
                .isEqualTo("aftersale/restock-too-many");
        shop(staff, id(opened), "inspect", inspected("ACCEPT", 1, 0, "")).ok();

        assertThat(status(view(order, id(opened)))).isEqualTo("REFUNDED");
        assertThat(cases.money(order)).containsExactly(4_000L);
        assertThat(orders.stock(tea)).containsExactly(9L, 0L, 2L);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void offersLessAfterInspectionAndTheBuyerTakesIt() {
        var tea = sku(2_000);
        var order = received(shipped(tea, 1));
        var opened = cases.asked(order, 1, "RETURN", "NO_REASON");
        var staff = given.owner();
        shop(staff, id(opened), "agree", Map.of()).ok();
        buyer(order, id(opened), "send-back", parcel("SFBACK0002")).ok();
        assertThat(shop(staff, id(opened), "inspect", inspected("PART", 1, 9_999_00, "少了配件"))
                        .problem())
                .isEqualTo("aftersale/amount-too-large");
        shop(staff, id(opened), "inspect", inspected("PART", 1, 1_500, "少了配件")).ok();
        var offered = view(order, id(opened));
        assertThat(status(offered)).isEqualTo("OFFERED");
        assertThat(offered.get("actions").toString()).doesNotContain("WITHDRAW");
        assertThat(offered.get("said").asString()).isEqualTo("少了配件");
        buyer(order, id(opened), "decline", Map.of()).ok();
        assertThat(status(view(order, id(opened)))).isEqualTo("RECEIVED");
        shop(staff, id(opened), "inspect", inspected("PART", 1, 1_800, "少了配件")).ok();
        buyer(order, id(opened), "accept", Map.of()).ok();
        assertThat(cases.money(order)).containsExactly(1_800L);
        assertThat(orders.stock(tea)).containsExactly(10L, 0L, 1L);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void sendsRejectedGoodsBackToTheBuyerWithoutMoney() {
        var tea = sku(2_000);
        var order = received(shipped(tea, 1));
        var opened = cases.asked(order, 1, "RETURN", "NO_REASON");
        var staff = given.owner();
        shop(staff, id(opened), "agree", Map.of()).ok();
        buyer(order, id(opened), "send-back", parcel("SFBACK0003")).ok();
        assertThat(shop(staff, id(opened), "inspect", inspected("REJECT", 0, 0, " "))
                        .problem())
                .isEqualTo("web/invalid");
        shop(staff, id(opened), "inspect", inspected("REJECT", 0, 0, "已使用")).ok();
        shop(staff, id(opened), "send", parcel("SFAGAIN0003")).ok();
        buyer(order, id(opened), "confirm", Map.of()).ok();
        assertThat(status(view(order, id(opened)))).isEqualTo("CLOSED");
        assertThat(cases.money(order)).isEmpty();
        assertThat(orders.stock(tea)).containsExactly(9L, 0L, 1L);
        assertThat(cases.repaid(order)).isZero();
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void exchangesGoodsByASecondParcelAndMovesNoMoney() {
        var tea = sku(2_000);
        var order = received(shipped(tea, 2));
        var opened = cases.asked(order, 1, "EXCHANGE", "DAMAGED");
        assertThat(opened.get("askedAmount").asLong()).isZero();
        var staff = given.owner();
        shop(staff, id(opened), "agree", Map.of()).ok();
        buyer(order, id(opened), "send-back", parcel("SFBACK0004")).ok();
        shop(staff, id(opened), "inspect", inspected("ACCEPT", 0, 0, "")).ok();
        assertThat(status(view(order, id(opened)))).isEqualTo("TO_SEND");
        orders.leave(tea, 0);
        assertThat(shop(staff, id(opened), "send", parcel("SFAGAIN0004")).problem())
                .isEqualTo("inventory/sold-out");
        orders.leave(tea, 8);
        shop(staff, id(opened), "send", parcel("SFAGAIN0004")).ok();
        assertThat(orders.stock(tea)).containsExactly(7L, 0L, 2L);
        buyer(order, id(opened), "confirm", Map.of()).ok();
        assertThat(status(view(order, id(opened)))).isEqualTo("DONE");
        assertThat(cases.money(order)).isEmpty();
        assertThat(orders.findings()).isEmpty();
        assertThat(status(cases.asked(order, 2, "RETURN", "NO_REASON")))
                .as("what was exchanged can still be returned")
                .isEqualTo("ASKED");
    }

    @Test
    void repairsWithoutTouchingStockOrMoney() {
        var tea = sku(2_000);
        var order = received(shipped(tea, 1));
        var opened = cases.asked(order, 1, "REPAIR", "FAULTY");
        var staff = given.owner();
        shop(staff, id(opened), "agree", Map.of()).ok();
        buyer(order, id(opened), "send-back", parcel("SFBACK0005")).ok();
        shop(staff, id(opened), "inspect", inspected("ACCEPT", 1, 0, "")).ok();
        shop(staff, id(opened), "send", parcel("SFAGAIN0005")).ok();
        buyer(order, id(opened), "confirm", Map.of()).ok();
        assertThat(orders.stock(tea)).containsExactly(9L, 0L, 1L);
        assertThat(cases.money(order)).isEmpty();
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void agreesOnAnotherAmountAndTheRestCanStillBeAskedFor() {
        var order = received(shipped(sku(2_000), 1));
        var opened = cases.asked(order, 1, "REFUND_ONLY", "FAULTY");
        var staff = given.owner();
        assertThat(shop(staff, id(opened), "offer", Map.of("kind", "REPAIR", "amount", 1, "said", "可以修"))
                        .problem())
                .isEqualTo("aftersale/no-money");
        assertThat(shop(
                                staff,
                                id(opened),
                                "offer",
                                Map.of(
                                        "kind",
                                        "REFUND_ONLY",
                                        "amount",
                                        opened.get("askedAmount").asLong(),
                                        "said",
                                        "同意"))
                        .problem())
                .isEqualTo("aftersale/nothing-offered");
        shop(staff, id(opened), "offer", Map.of("kind", "REFUND_ONLY", "amount", 500, "said", "补偿 5 元"))
                .ok();
        assertThat(view(order, id(opened)).get("actions").toString()).contains("ACCEPT", "DECLINE", "WITHDRAW");
        buyer(order, id(opened), "accept", Map.of()).ok();
        assertThat(cases.money(order)).containsExactly(500L);
        assertThat(cases.repaid(order)).as("the buyer keeps the goods").isZero();
        var rest = preview(order, order.line(0), 1, "RETURN", "NO_REASON")
                .get("amount")
                .asLong();
        assertThat(rest).isEqualTo(1_500);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void letsTheBuyerChangeARefusedRequestOrWithdrawIt() {
        var order = received(shipped(sku(2_000), 1));
        var opened = cases.asked(order, 1, "REFUND_ONLY", "FAULTY");
        var staff = given.owner();
        shop(staff, id(opened), "refuse", Map.of("reason", "请提供照片")).ok();
        assertThat(order.newestNotice()).isEqualTo("aftersale.refused");
        var change = new java.util.LinkedHashMap<String, Object>(body("", 1, "RETURN", "AGREED", 2_000));
        change.remove("lineId");
        change.remove("units");
        assertThat(status(buyer(order, id(opened), "change", change).ok())).isEqualTo("ASKED");
        assertThat(view(order, id(opened)).get("askedKind").asString()).isEqualTo("RETURN");
        buyer(order, id(opened), "withdraw", Map.of()).ok();
        assertThat(shop(staff, id(opened), "agree", Map.of()).problem()).isEqualTo("aftersale/not-now");
        assertThat(order.buyer().http().get("/api/after-sale").ok().get("items"))
                .hasSize(1);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    void refusesWhatComesTooLateAndOffersItNoMore() {
        var order = received(shipped(sku(2_000), 1));
        assertThat(order.actions()).contains("AFTER_SALE");
        var body = body(order.line(0), 1, "RETURN", "NO_REASON", 2_000);
        cases.order(order, "done_at = now() - interval '9 days'");
        assertThat(ask(order, body).problem()).isEqualTo("aftersale/window-closed");
        assertThat(order.actions()).doesNotContain("AFTER_SALE");
        cases.order(order, "done_at = now()");
        ask(order, body).ok();
    }

    @Test
    void refusesAtAskingWhatTheGatewayWouldRefuseLater() {
        var order = shipped(sku(2_000), 1);
        var body = body(order.line(0), 1, "REFUND_ONLY", "AGREED", 2_000);
        cases.payment(order, "captured_at = now() - interval '350 days'");
        assertThat(ask(order, body).problem()).isEqualTo("payment/refund-too-late");
        cases.payment(order, "captured_at = now(), refunds = 50");
        assertThat(ask(order, body).problem()).isEqualTo("payment/refund-too-many");
        cases.payment(order, "refunds = 0");
        ask(order, body).ok();
    }

    @Test
    void refusesWhatCannotBeAskedForAndChangesNothing() {
        var tea = sku(2_000);
        var waiting = trade.toShip(given.buyer(), Map.of(tea, 1));
        assertThat(ask(waiting, body(waiting.line(0), 1, "REFUND_ONLY", "AGREED", 2_000))
                        .problem())
                .isEqualTo("aftersale/not-claimable");
        var order = shipped(sku(2_000), 2);
        var line = order.line(0);
        assertThat(ask(order, body(line, 3, "REFUND_ONLY", "AGREED", 2_000)).problem())
                .isEqualTo("aftersale/too-many-units");
        assertThat(ask(order, body(line, 1, "REPAIR", "NO_REASON", 0)).problem())
                .isEqualTo("aftersale/reason-does-not-fit");
        assertThat(ask(order, body(line, 1, "RETURN", "NO_REASON", 1_999)).problem())
                .isEqualTo("aftersale/amount-changed");
        assertThat(ask(order, body(line, 1, "REFUND_ONLY", "AGREED", 2_001)).problem())
                .isEqualTo("aftersale/amount-too-large");
        assertThat(ask(order, body(line, 1, "EXCHANGE", "DAMAGED", 0)).problem())
                .isEqualTo("aftersale/evidence-needed");
        var stranger = given.buyer();
        var foreign = body(line, 1, "EXCHANGE", "DAMAGED", 0);
        foreign.put("mediaIds", List.of(cases.picture(stranger.id())));
        assertThat(ask(order, foreign).problem()).isEqualTo("aftersale/evidence-unknown");
        foreign.put(
                "mediaIds",
                List.of(
                        cases.file(order.buyer().id(), "VIDEO", "video/mp4", "EVIDENCE"),
                        cases.file(order.buyer().id(), "VIDEO", "video/mp4", "EVIDENCE")));
        assertThat(ask(order, foreign).problem()).isEqualTo("aftersale/too-many-videos");
        assertThat(stranger.http()
                        .post(order.path() + "/after-sale", body(line, 1, "RETURN", "NO_REASON", 2_000))
                        .problem())
                .isEqualTo("ordering/no-such-order");
        assertThat(order.buyer().http().get("/api/after-sale").ok().get("items"))
                .isEmpty();

        var opened = cases.asked(order, 1, "RETURN", "NO_REASON");
        assertThat(ask(order, body(line, 1, "RETURN", "NO_REASON", 2_000)).problem())
                .isEqualTo("aftersale/already-open");
        assertThat(stranger.http().get("/api/after-sale/" + id(opened)).problem())
                .isEqualTo("aftersale/no-such-case");
        var staff = given.owner();
        cases.set(AfterSaleTerms.RETURN_ADDRESS, "");
        assertThat(shop(staff, id(opened), "agree", Map.of()).problem()).isEqualTo("aftersale/address-missing");
        cases.returnsGoSomewhere();
        assertThat(shop(staff, id(opened), "agree", 7, Map.of()).problem()).isEqualTo("aftersale/moved");
        assertThat(given.staff("orders:view")
                        .http()
                        .get("/api/console/after-sale")
                        .status())
                .isEqualTo(403);
        assertThat(orders.findings()).isEmpty();
    }
}
