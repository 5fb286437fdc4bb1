package io.juhui.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.juhui.kernel.Money;
import io.juhui.testing.Http;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a buyer and the played bank do, for tests: start, misbehave, pay, wait. */
@Component
@Lazy
public class Till {

    public static final Money PRICE = Money.fen(1990);

    private final Payments payments;
    private final PlayedOrders orders;
    private final Clock clock;
    private final Http http;

    Till(Payments payments, PlayedOrders orders, Clock clock, Http http) {
        this.payments = payments;
        this.orders = orders;
        this.clock = clock;
        this.http = http;
    }

    public PaymentStarted start(long order) {
        return start(order, PRICE, PaymentMethod.WECHAT_H5);
    }

    public PaymentStarted start(long order, Money amount, PaymentMethod method) {
        return payments.start(
                order,
                amount,
                method,
                "白桃乌龙茶 等 2 件",
                clock.instant().plus(Duration.ofMinutes(15)),
                method == PaymentMethod.WECHAT_JSAPI ? "openid-of-tests" : null,
                "203.0.113.7",
                null);
    }

    /** A new order, started by H5 and paid at once. */
    public long paidOrder(String... switches) {
        var order = orders.open();
        start(order);
        misbehave(order, switches);
        pay(order);
        until(() -> payments.statusOf(order) == PaymentState.PAID);
        return order;
    }

    public String outTradeNo(long order) {
        return payments.of(order).getLast().outTradeNo();
    }

    public JsonNode played(long order) {
        return played(outTradeNo(order));
    }

    public JsonNode played(String outTradeNo) {
        for (var payment : http.get("/sim/api/payments").ok()) {
            if (payment.get("outTradeNo").asString().equals(outTradeNo)) {
                return payment;
            }
        }
        throw new AssertionError("the gateway does not know " + outTradeNo);
    }

    public void misbehave(long order, String... switches) {
        http.put("/sim/api/payments/" + prepayId(order) + "/switches", Map.of("switches", List.of(switches)))
                .ok();
    }

    /** Runs {@code act} while the whole gateway misbehaves. */
    void everywhere(String misbehaviour, Runnable act) {
        switchEverywhere(List.of(misbehaviour));
        try {
            act.run();
        } finally {
            switchEverywhere(List.of());
        }
    }

    private void switchEverywhere(List<String> switches) {
        http.put("/sim/api/switches/everywhere", Map.of("switches", switches)).ok();
    }

    public boolean pay(long order) {
        return http.post("/sim/api/payments/" + prepayId(order) + "/pay", null)
                .ok()
                .get("paid")
                .asBoolean();
    }

    public String prepayId(long order) {
        return played(order).get("prepayId").asString();
    }

    public static void until(BooleanSupplier condition) {
        until(20, condition);
    }

    public static void until(int seconds, BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
