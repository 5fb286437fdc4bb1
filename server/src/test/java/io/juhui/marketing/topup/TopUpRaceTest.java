package io.juhui.marketing.topup;

import static io.juhui.marketing.topup.GivenTopUps.tier;
import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;
import io.juhui.money.ledger.Account;
import io.juhui.money.ledger.Asset;
import io.juhui.money.ledger.Cause;
import io.juhui.money.ledger.Counter;
import io.juhui.money.ledger.Ledger;
import io.juhui.money.ledger.Pot;
import io.juhui.money.ledger.Transfer;
import io.juhui.money.payment.Till;
import io.juhui.testing.Given;
import io.juhui.testing.GivenOrders;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import io.juhui.testing.Together;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JuhuiTest
class TopUpRaceTest {

    @Autowired
    Given given;

    @Autowired
    GivenTopUps topUps;

    @Autowired
    GivenOrders orders;

    @Autowired
    Till till;

    @Autowired
    Ledger ledger;

    @AfterEach
    void everythingAddsUp() {
        assertThat(orders.findings())
                .filteredOn(finding -> finding.matches("(ledger|payable|payment|reward|topup|membercard)\\..*"))
                .isEmpty();
    }

    @Test
    @DisplayName("50 个同时的到账消息和查询：只入账一次")
    void booksOnceHoweverManySayAtOnceThatItIsPaid() {
        var buyer = given.buyer();
        topUps.running(topUps.terms(buyer), 0, tier(10_000, 1_000, 0));
        var id = topUps.begun(buyer, 10_000);
        till.misbehave(id, "LOSE");
        till.pay(id);

        Together.run(50, _ -> topUps.state(buyer, id));
        until(() -> topUps.state(buyer, id).equals("PAID"));

        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL)).isEqualTo(10_000);
        assertThat(topUps.in(buyer, Pot.BALANCE_GIFT)).isEqualTo(1_000);
    }

    @Test
    @DisplayName("同时点 20 次充值：只有一笔待付款")
    void opensOneAtATimeForABuyer() {
        var buyer = given.buyer();
        var answers = Together.run(20, _ -> topUps.open(buyer, 10_000, 0, 0));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.status() == 201 || answer.problem().equals("payable/another-waits"))
                        .isTrue());
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).isNotEmpty();
    }

    @Test
    @DisplayName("退款与消费同时：本金不会既退又花")
    void neverGivesBackWhatIsBeingSpent() {
        var buyer = given.buyer();
        var id = topUps.paid(buyer, 10_000);
        var acts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            int n = i;
            acts.add(() -> spent(buyer, "race:" + id + ":" + n));
            acts.add(() -> done(topUps.refund(id, 1_000)));
        }

        var won = Together.run(acts).stream().filter(ok -> ok).count();

        assertThat(won).as("ten times ¥10 of ¥100, whoever comes first").isEqualTo(10);
        assertThat(topUps.in(buyer, Pot.BALANCE_PRINCIPAL)).isZero();
    }

    private boolean spent(Given.Buyer buyer, String key) {
        try {
            ledger.post(Transfer.of("test.spend", key, new Cause("test", 1), new Words("消费", "Spent"))
                    .move(
                            Account.of(buyer.id(), Pot.BALANCE_PRINCIPAL),
                            Account.house(Asset.BALANCE, Counter.SPENT),
                            1_000));
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static boolean done(Http.Answer answer) {
        assertThat(answer.status()).isIn(201, 409);
        return answer.status() == 201;
    }
}
