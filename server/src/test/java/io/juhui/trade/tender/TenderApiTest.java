package io.juhui.trade.tender;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.goods.catalog.SkuId;
import io.juhui.money.ledger.Pot;
import io.juhui.money.payment.Till;
import io.juhui.platform.audit.Audit;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.aftersale.GivenCases;
import io.juhui.trade.ordering.OrderId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Orders of ¥200.00 paid with gift card, balance and outside money, and every way back. */
@JuhuiTest
class TenderApiTest {

    @Autowired
    Given given;

    @Autowired
    GivenCases cases;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenPurse purse;

    @Autowired
    Audit audit;

    @AfterEach
    void everythingAddsUp() {
        assertThat(audit.report().lines().stream()
                        .filter(line -> line.name().startsWith("ledger.")
                                || line.name().startsWith("tender.")
                                || line.name().startsWith("ordering."))
                        .flatMap(line -> line.findings().stream()))
                .isEmpty();
    }

    private static List<Map<String, Object>> picks(long card, long balance) {
        return List.of(
                Map.of("kind", "card", "id", "", "amount", card),
                Map.of("kind", "balance", "id", "", "amount", balance));
    }

    private SkuId sku() {
        return goods.aProduct().priced(10_000).stocked(500).make().sku();
    }

    private Map<String, Object> purchase(Given.Buyer buyer, SkuId sku, long card, long balance) {
        return purchase(buyer, orders.address(buyer), sku, card, balance);
    }

    private Map<String, Object> purchase(Given.Buyer buyer, String address, SkuId sku, long card, long balance) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("lines", List.of(Map.of("skuId", sku, "quantity", 2)));
        wish.put("delivery", Map.of("kind", "EXPRESS", "addressId", address));
        wish.put("source", "BUY_NOW");
        wish.put("picks", picks(card, balance));
        var quote = buyer.http().post("/api/quotes", wish).ok();
        wish.put("quoteToken", quote.get("token").asString());
        wish.put("note", "");
        wish.put("noReturnConfirmed", true);
        return wish;
    }

    private Bought bought(Given.Buyer buyer, long card, long balance) {
        var order = orders.place(buyer, purchase(buyer, sku(), card, balance)).ok();
        return new Bought(buyer, new OrderId(Long.parseLong(order.get("id").asString())));
    }

    private Given.Buyer rich(long card, long principal, long gift) {
        var buyer = given.buyer();
        Map.of(Pot.CARD_AVAILABLE, card, Pot.BALANCE_PRINCIPAL, principal, Pot.BALANCE_GIFT, gift)
                .forEach((pot, amount) -> {
                    if (amount > 0) {
                        purse.put(buyer, pot, amount);
                    }
                });
        return buyer;
    }

    private static Http.Answer choose(Bought order, long card, long balance) {
        return order.buyer().http().put(order.path() + "/tenders", Map.of("card", card, "balance", balance));
    }

    private static void cancel(Bought order) {
        order.buyer()
                .http()
                .post(order.path() + "/cancel", Map.of("reason", "不想要了"))
                .ok();
    }

    @Test
    void offersWhatThereIsAndSaysWhatIsLeftToPay() {
        var buyer = rich(5_000, 8_000, 2_000);
        var wish = new LinkedHashMap<>(purchase(buyer, sku(), 5_000, 50_000));
        List.of("quoteToken", "note", "noReturnConfirmed").forEach(wish::remove);
        var quote = buyer.http().post("/api/quotes", wish).ok();
        assertThat(quote.at("/payingWays/0/kind").asString()).isEqualTo("card");
        assertThat(quote.at("/payingWays/0/used").asLong()).isEqualTo(5_000);
        assertThat(quote.at("/payingWays/1/available").asLong()).isEqualTo(10_000);
        assertThat(quote.get("due").asLong()).isEqualTo(5_000);
    }

    @Test
    @DisplayName("T6 礼品卡 + 余额 + 外部支付；R15 退款先退外部")
    void paysWithThreeAndGivesBackToThree() {
        var buyer = rich(5_000, 8_000, 2_000);
        var order = bought(buyer, 5_000, 10_000);
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isZero();
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL_HELD)).isEqualTo(8_000);
        assertThat(order.view().get("due").asLong()).isEqualTo(5_000);

        trade.pay(order);
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL_HELD)).isZero();
        assertThat(order.view().at("/tenders/0/amount").asLong()).isEqualTo(5_000);

        var line = Map.of("lineId", order.line(0), "quantity", 1);
        var told = buyer.http()
                .post(order.path() + "/unit-refunds/preview", Map.of("lines", List.of(line)))
                .ok()
                .get("back");
        assertThat(told.toString())
                .contains(
                        "{\"kind\":\"outside\",\"text\":\"原支付方式退回\",\"value\":\"¥50.00\"}",
                        "{\"kind\":\"balance\",\"text\":\"退到余额\",\"value\":\"¥50.00\"}")
                .doesNotContain("card");
        buyer.http()
                .post(
                        order.path() + "/unit-refunds",
                        Map.of("lines", List.of(line), "amount", 10_000, "reason", "只要一件"))
                .ok();
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isZero();
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(4_000);
        assertThat(purse.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(1_000);
        cancel(order);
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isEqualTo(5_000);
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(8_000);
        assertThat(purse.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(2_000);
        Till.until(() -> order.view().get("refunded").asLong() == 20_000);
    }

    @Test
    @DisplayName("R15 全额余额支付的订单按件退、商家退，都退到余额，不经网关")
    void givesUnitsOfAnOrderPaidWhollyInsideBackInside() {
        var buyer = rich(0, 25_000, 0);
        var order = bought(buyer, 0, 25_000);
        var one = List.of(Map.of("lineId", order.line(0), "quantity", 1));
        buyer.http()
                .post(order.path() + "/unit-refunds", Map.of("lines", one, "amount", 10_000, "reason", "只要一件"))
                .ok();
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(15_000);
        given.owner()
                .post(
                        "/api/console/orders/" + order.id().value() + "/unit-refunds",
                        Map.of("lines", one, "amount", 10_000, "reason", "缺货"))
                .ok();
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(25_000);
        assertThat(order.view().get("refunded").asLong()).isEqualTo(20_000);
    }

    @Test
    @DisplayName("R15 收货后的售后：全额余额支付的订单同意后退到余额")
    void givesBackInsideWhatAnAfterSaleCaseComesTo() {
        var buyer = rich(0, 25_000, 0);
        var order = trade.receive(bought(buyer, 0, 25_000));
        var asked = GivenCases.id(cases.asked(order, 1, "REFUND_ONLY", "DAMAGED"));
        GivenCases.shop(given.owner(), asked, "agree", Map.of()).ok();
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(15_000);
    }

    private static JsonNode back(Bought order) {
        return GivenCases.preview(order, order.line(0), 1, "REFUND_ONLY", "DAMAGED")
                .get("back");
    }

    @Test
    @DisplayName("T9 售后详情写明钱分几路退：申请前、审核中、退款后三处一样，中英文都有")
    void tellsTheSplitOfACaseBeforeWhileAndAfter() {
        var buyer = rich(5_000, 8_000, 2_000);
        var order = trade.receive(trade.pay(bought(buyer, 5_000, 10_000)));
        Till.until(() -> back(order).toString().contains("growth-given")); // booked soon after the receipt
        var told = back(order);
        assertThat(told.toString()).contains("原支付方式退回", "退到余额");
        var asked = GivenCases.id(cases.asked(order, 1, "REFUND_ONLY", "DAMAGED"));
        assertThat(GivenCases.view(order, asked).get("money")).isEqualTo(told);

        GivenCases.shop(given.owner(), asked, "agree", Map.of()).ok();
        var done = GivenCases.view(order, asked);
        assertThat(done.at("/card/status").asString()).isEqualTo("REFUNDED");
        assertThat(done.get("money")).isEqualTo(told);
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL) + purse.in(buyer, Pot.BALANCE_GIFT))
                .isEqualTo(5_000);
        var english = buyer.http().with("Accept-Language", "en").get("/api/after-sale/" + asked);
        assertThat(english.ok().get("money").toString()).contains("Back the way it was paid", "¥50.00");
        assertThat(given.owner().get("/api/console/after-sale/" + asked).ok().at("/view/money"))
                .isEqualTo(told);
    }

    @Test
    @DisplayName("R6 全额余额支付：下单即付，不经网关；取消全部退回")
    void isPaidByBeingPlacedWhenNothingIsDue() {
        var buyer = rich(0, 25_000, 0);
        var order = bought(buyer, 0, 25_000);
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(5_000);
        cancel(order);
        assertThat(order.status()).isEqualTo("CANCELLED");
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(25_000);
        assertThat(order.view().get("refunded").asLong()).isEqualTo(20_000);
        var lines = buyer.http().get("/api/me/ledger/BALANCE").ok();
        assertThat(lines.at("/items/0/text").asString()).isEqualTo("退款");
        assertThat(lines.at("/items/1/text").asString()).isEqualTo("订单支付");
    }

    @Test
    void letsGoOfWhatIsHeldWhenAnUnpaidOrderIsCancelled() {
        var buyer = rich(3_000, 0, 0);
        var order = bought(buyer, 3_000, 0);
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isZero();
        cancel(order);
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isEqualTo(3_000);
    }

    @Test
    @DisplayName("支付页可以改：不用、少用、全用")
    void isChosenAnewOnThePayPage() {
        var buyer = rich(5_000, 20_000, 0);
        var order = bought(buyer, 5_000, 0);
        choose(order, 0, 1_000);
        assertThat(order.view().get("due").asLong()).isEqualTo(19_000);
        assertThat(purse.in(buyer, Pot.CARD_AVAILABLE)).isEqualTo(5_000);
        choose(order, 0, 0);
        assertThat(order.view().get("due").asLong()).isEqualTo(20_000);
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(20_000);
        choose(order, 5_000, 50_000);
        assertThat(order.status()).isEqualTo("TO_SHIP");
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(5_000);
        assertThat(choose(order, 0, 0).problem()).isEqualTo("ordering/not-now");
    }

    @Test
    void refusesMoreThanThereIsAndAPriceBelowWhatIsHeld() {
        var buyer = rich(0, 7_000, 0);
        var purchase = purchase(buyer, sku(), 0, 7_000);
        bought(buyer, 0, 3_000);
        var refused = orders.place(buyer, purchase);
        assertThat(refused.problem()).isEqualTo("ledger/not-enough");
        assertThat(refused.json().get("available").asLong()).isEqualTo(4_000);
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(4_000);

        var order = bought(buyer, 0, 4_000);
        var change = Map.of("lines", List.of(Map.of("lineId", order.line(0), "amount", -17_000)), "reason", "老客户");
        assertThat(given.owner()
                        .post("/api/console/orders/" + order.id().value() + "/price", change)
                        .problem())
                .isEqualTo("ordering/below-held");
    }

    @Test
    @DisplayName("设置“按比例退”起作用")
    void givesBackInProportionWhereTheShopSaysSo() {
        var owner = given.owner();
        owner.put("/api/console/settings/refund.in-proportion", Map.of("value", "true"))
                .ok();
        try {
            var buyer = rich(0, 10_000, 0);
            var order = trade.pay(bought(buyer, 0, 10_000));
            buyer.http()
                    .post(
                            order.path() + "/unit-refunds",
                            Map.of(
                                    "lines",
                                    List.of(Map.of("lineId", order.line(0), "quantity", 1)),
                                    "amount",
                                    10_000,
                                    "reason",
                                    "只要一件"))
                    .ok();
            assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(5_000);
        } finally {
            owner.put("/api/console/settings/refund.in-proportion", Map.of("value", "false"))
                    .ok();
        }
    }

    @Test
    @DisplayName("同一余额同时下三十单：占用的正好是有的")
    void neverHoldsMoreThanThereIs() {
        var buyer = rich(0, 30_000, 0);
        var sku = sku();
        var address = orders.address(buyer);
        var calls = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 30; i++) {
            var purchase = purchase(buyer, address, sku, 0, 20_000);
            calls.add(() -> orders.place(buyer, purchase));
        }
        var answers = Together.run(calls);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(purse.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(10_000);
    }

    @Test
    @DisplayName("支付、改支付方式、取消同时来：要么付清，要么取消，钱一分不差")
    void settlesOnOneOfPayingChoosingAndCancelling() {
        for (int round = 0; round < 5; round++) {
            var buyer = rich(0, 20_000, 0);
            var order = bought(buyer, 0, 5_000);
            Together.run(List.<Callable<Http.Answer>>of(
                    () -> choose(order, 0, 20_000),
                    () -> choose(order, 0, 1_000),
                    () -> buyer.http().post(order.path() + "/cancel", Map.of("reason", "不要了")),
                    () -> choose(order, 0, 20_000)));
            var status = order.status();
            long left = purse.in(buyer, Pot.BALANCE_PRINCIPAL) + purse.in(buyer, Pot.BALANCE_PRINCIPAL_HELD);
            switch (status) {
                case "TO_SHIP" -> assertThat(left).isZero();
                case "CANCELLED", "UNPAID" -> assertThat(left).isEqualTo(20_000);
                default -> throw new AssertionError(status);
            }
        }
    }
}
