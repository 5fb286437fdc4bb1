package io.juhui.money.payment;

import static io.juhui.money.payment.Till.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Money;
import io.juhui.kernel.Problem;
import io.juhui.money.payment.PlayedOrders.Told;
import io.juhui.platform.jobs.ShopClock;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JuhuiTest
class RefundsApiTest {

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    PlayedOrders orders;

    @Autowired
    Till till;

    @Autowired
    Http http;

    @Autowired
    ShopClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void givesBackInPartsAndNeverMoreThanCame() {
        var order = till.paidOrder();
        refunds.request(order, Money.fen(700), "少发一件", "line:1");
        refunds.request(order, Money.fen(1290), "全部取消", "line:2");
        refused(PaymentProblem.REFUND_TOO_LARGE, () -> refunds.request(order, Money.fen(1), "再退", "line:3"));

        until(() -> orders.refunded(order).size() == 2);

        assertThat(orders.refunded(order))
                .containsExactlyInAnyOrder(new Told(Money.fen(700), true), new Told(Money.fen(1290), true));
        assertThat(refunds.of(order)).extracting(RefundView::status).containsOnly(RefundStatus.SUCCEEDED);
        assertThat(refunds.of(order)).extracting(RefundView::reason).containsExactly("少发一件", "全部取消");
        assertThat(till.played(order).get("refunds")).hasSize(2);
        assertThat(payments.of(order).getFirst().refunds()).hasSize(2);
    }

    @Test
    void forgetsTheRequestWhenItsAskerRollsBack() {
        var order = till.paidOrder();
        transaction.executeWithoutResult(status -> {
            refunds.request(order, Till.PRICE, "取消", "cancel");
            status.setRollbackOnly();
        });
        assertThat(refunds.of(order)).isEmpty();
        refunds.request(order, Till.PRICE, "取消", "cancel");
        until(() -> orders.refunded(order).size() == 1);
    }

    @Test
    @DisplayName("E02 应答丢失后用同一退款号重试，只退一次")
    void repeatsUnderTheSameNumberWhenTheAnswerWasLost() {
        var order = till.paidOrder("ANSWER_LOST");
        refunds.request(order, Money.fen(500), "退差价", "difference");
        until(() -> attempts(order) >= 1 && !till.played(order).get("refunds").isEmpty());
        clock.advance(Duration.ofSeconds(20));

        until(() -> !orders.refunded(order).isEmpty());

        assertThat(orders.refunded(order)).containsExactly(new Told(Money.fen(500), true));
        assertThat(till.played(order).get("refunds"))
                .singleElement()
                .satisfies(played -> assertThat(played.get("amount").asLong()).isEqualTo(500));
    }

    @Test
    @DisplayName("R14 商店换了网址或措辞，没说完的退款仍照第一次的原话重发，不会被渠道一直拒绝")
    void saysAgainToTheLetterWhatItSaidFirstHoweverItIsConfiguredNow() {
        var order = till.paidOrder("ANSWER_LOST");
        refunds.request(order, Money.fen(500), "退差价", "difference");
        until(() -> attempts(order) >= 1 && !till.played(order).get("refunds").isEmpty());
        var number = till.played(order).at("/refunds/0/refundNo").asString();
        db.sql("update sim_refund set notify_url = 'http://127.0.0.1:9/before', reason = '从前的话' where refund_no = :no")
                .param("no", number)
                .update();
        db.sql("update refund set notice_url = 'http://127.0.0.1:9/before', told_reason = '从前的话' where refund_no = :no")
                .param("no", number)
                .update();
        till.misbehave(order); // it answers from here on
        clock.advance(Duration.ofSeconds(20));

        until(() -> !orders.refunded(order).isEmpty());

        assertThat(orders.refunded(order)).containsExactly(new Told(Money.fen(500), true));
        assertThat(till.played(order).get("refunds")).hasSize(1);
    }

    @Test
    @DisplayName("退款通知先于应答到达，状态不后退")
    void neverMovesBackWhenTheNoticeOvertakesTheAnswer() {
        var order = till.paidOrder("REORDER");
        refunds.request(order, Till.PRICE, "取消", "cancel");
        until(() -> !orders.refunded(order).isEmpty());
        until(() -> attempts(order) >= 1);
        assertThat(refunds.of(order))
                .singleElement()
                .extracting(RefundView::status)
                .isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(orders.refunded(order)).containsExactly(new Told(Till.PRICE, true));
    }

    @Test
    @DisplayName("E07 退款异常：看得见，不算已退，处理后成功")
    void showsAnAbnormalRefundAndGoesOnAfterThePersonHasActed() {
        var order = till.paidOrder("REFUND_ABNORMAL");
        var id = refunds.request(order, Till.PRICE, "取消", "cancel");
        until(() -> !orders.refunded(order).isEmpty());
        assertThat(orders.refunded(order)).containsExactly(new Told(Till.PRICE, false));
        assertThat(refunds.of(order))
                .singleElement()
                .extracting(RefundView::status)
                .isEqualTo(RefundStatus.FAILED);
        assertThat(refunds.failedOrders(1_000)).containsOnlyOnce(order);
        refused(PaymentProblem.REFUND_TOO_LARGE, () -> refunds.request(order, Money.fen(1), "再退", "other"));

        var number = till.played(order).get("refunds").get(0).get("refundNo").asString();
        assertThat(http.post("/sim/api/refunds/" + number + "/succeed", null).status())
                .isEqualTo(204);

        until(() -> orders.refunded(order).size() == 2);
        assertThat(orders.refunded(order)).last().isEqualTo(new Told(Till.PRICE, true));
        assertThat(refunds.of(order))
                .singleElement()
                .extracting(RefundView::status)
                .isEqualTo(RefundStatus.SUCCEEDED);
        refused(PaymentProblem.REFUND_NOT_FAILED, () -> refunds.retry(id));
    }

    @Test
    @DisplayName("E08 第 51 次、超过一年：事先拒绝")
    void refusesTheFiftyFirstAndTheOneAfterAYear() {
        var order = till.paidOrder();
        for (int i = 0; i < 50; i++) {
            refunds.request(order, Money.fen(1), "一分", "part:" + i);
        }
        refused(PaymentProblem.REFUND_TOO_MANY, () -> refunds.request(order, Money.fen(1), "一分", "part:50"));

        var old = till.paidOrder();
        db.sql("update payment set captured_at = captured_at - interval '366 days' where order_id = :order")
                .param("order", old)
                .update();
        refused(PaymentProblem.REFUND_TOO_LATE, () -> refunds.request(old, Money.fen(1), "晚了", "late"));
        assertThat(refunds.of(old)).isEmpty();
    }

    @Test
    void refusesAnotherAmountUnderTheSameKeyAndAnOrderThatWasNotPaid() {
        var order = till.paidOrder();
        var id = refunds.request(order, Money.fen(100), "退", "same");
        assertThat(refunds.request(order, Money.fen(100), "退", "same")).isEqualTo(id);
        refused(PaymentProblem.REFUND_CHANGED, () -> refunds.request(order, Money.fen(101), "退", "same"));
        refused(PaymentProblem.NOT_PAID, () -> refunds.request(orders.open(), Money.fen(1), "退", "none"));
    }

    private int attempts(long order) {
        return db.sql("select coalesce(max(attempts), 0) from refund where order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    private static void refused(PaymentProblem code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
