package io.juhui.marketing.pointsoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.testing.Given;
import io.juhui.testing.GivenGoods;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.GivenTrade;
import io.juhui.testing.GivenTrade.Bought;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import io.juhui.trade.ordering.OrderId;
import io.juhui.trade.tender.GivenPurse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class PointsOffRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenGoods goods;

    @Autowired
    GivenOrders orders;

    @Autowired
    GivenTrade trade;

    @Autowired
    GivenPurse purse;

    @Autowired
    GivenPointsOff off;

    @Autowired
    Ledger ledger;

    @Autowired
    Ids ids;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("同一笔积分同时下五十单：够十单就正好十单")
    void spendsThePointsOfOneInFiftyOrdersOnce() {
        var sku = goods.aProduct().priced(1_000).stocked(100).make().sku();
        off.running(100, null, 0, sku);
        var buyer = given.buyer();
        purse.put(buyer, Pot.POINTS_AVAILABLE, 10_500);
        purse.put(buyer, Pot.BALANCE_PRINCIPAL, 50 * GivenPointsOff.CARRIAGE);
        var address = orders.address(buyer);
        var calls = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 50; i++) {
            var purchase = off.purchase(buyer, address, sku, 1, GivenPointsOff.pointsAndBalance(1_000));
            calls.add(() -> orders.place(buyer, purchase));
        }

        var answers = Together.run(calls);

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.problem()).isIn("ledger/not-enough", "pricing/price-changed"));
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(500);
        assertThat(orders.findings()).isEmpty();
    }

    @Test
    @DisplayName("十件同时各退一件：积分一个不多一个不少")
    void givesBackEachUnitsShareOnceWhenAllGoBackAtOnce() {
        var sku = goods.aProduct().priced(1_000).stocked(100).make().sku();
        off.running(67, 500, 0, sku);
        var buyer = given.buyer();
        purse.put(buyer, Pot.POINTS_AVAILABLE, 400);
        var placed = orders.place(buyer, off.purchase(buyer, sku, 10, 400)).ok();
        var order = trade.pay(
                new Bought(buyer, new OrderId(Long.parseLong(placed.get("id").asString()))));
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(65);
        var staff = given.owner();
        var path = "/api/console/orders/" + order.id().value() + "/unit-refunds";
        var body = Map.of("lines", GivenTrade.lines(Map.of(order.line(0), 1)), "amount", 950, "reason", "缺货");

        var answers = Together.run(9, _ -> staff.post(path, body));

        var done = answers.stream().filter(answer -> answer.status() < 300).count();
        assertThat(done).isPositive();
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(65 + 335 * done / 10);
        for (long rest = done; rest < 10; rest++) {
            staff.post(path, body).ok();
        }
        assertThat(purse.in(buyer, Pot.POINTS_AVAILABLE)).isEqualTo(400);
        assertThat(orders.findings()).isEmpty();
    }

    private Transfer granted(Given.Buyer buyer, Pot pot) {
        var id = ids.next();
        return Transfer.of("test.give", "test:" + id, new Cause("test", id), new Words("测试", "Test"))
                .move(Account.house(pot.asset(), Counter.GRANTED), Account.of(buyer.id(), pot), 1);
    }

    /** As placing does: first all balances, then all points; against one who locks some of both in one sheet. */
    @Test
    void neverWaitsInACircleWhereTwoSheetsOfOneTransactionMeetAnother() {
        var buyers = given.buyers(2);
        var one = buyers.getFirst();
        var other = buyers.getLast();
        Callable<Boolean> placing = () -> Boolean.TRUE.equals(transaction.execute(_ -> {
            ledger.postAll(List.of(granted(one, Pot.BALANCE_GIFT), granted(other, Pot.BALANCE_GIFT)));
            ledger.postAll(List.of(granted(one, Pot.POINTS_AVAILABLE), granted(other, Pot.POINTS_AVAILABLE)));
            return true;
        }));
        Callable<Boolean> crossing =
                () -> ledger.postAll(List.of(granted(other, Pot.BALANCE_GIFT), granted(one, Pot.POINTS_AVAILABLE)))
                                .size()
                        == 2;
        Callable<Boolean> back =
                () -> ledger.postAll(List.of(granted(other, Pot.POINTS_AVAILABLE), granted(one, Pot.BALANCE_GIFT)))
                                .size()
                        == 2;
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 30; i++) {
            calls.addAll(List.of(placing, crossing, back));
        }

        assertThat(Together.run(calls)).hasSize(90).containsOnly(true);
        assertThat(purse.in(one, Pot.POINTS_AVAILABLE)).isEqualTo(60);
        assertThat(purse.in(other, Pot.BALANCE_GIFT)).isEqualTo(60);
    }
}
