package io.juhui.sim;

import io.juhui.platform.store.Row;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the played payment service. */
final class Played {

    private Played() {}

    enum State {
        NOTPAY,
        SUCCESS,
        REFUND,
        CLOSED,
        PAYERROR
    }

    record Payment(
            String prepayId,
            String outTradeNo,
            String tradeType,
            String description,
            long total,
            String notifyUrl,
            State state,
            Set<SimSwitch> switches,
            @Nullable String transactionId,
            @Nullable Long paid,
            @Nullable String currency,
            Instant expiresAt,
            Instant createdAt,
            @Nullable Instant paidAt) {

        boolean has(SimSwitch wanted) {
            return switches.contains(wanted);
        }

        boolean moneyCame() {
            return state == State.SUCCESS || state == State.REFUND;
        }
    }

    record Refund(
            long id,
            String refundNo,
            String refundId,
            String outTradeNo,
            long amount,
            String notifyUrl,
            String state,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    record Notice(
            long id,
            String outTradeNo,
            String event,
            String url,
            String content,
            Set<SimSwitch> switches,
            int attempts,
            @Nullable Integer lastAnswer,
            @Nullable Instant deliveredAt) {

        boolean has(SimSwitch wanted) {
            return switches.contains(wanted);
        }
    }

    static Payment payment(Row row) {
        return new Payment(
                row.text("prepay_id"),
                row.text("out_trade_no"),
                row.text("trade_type"),
                row.text("description"),
                row.number("total_fen"),
                row.text("notify_url"),
                State.valueOf(row.text("state")),
                switches(row.texts("switches")),
                row.maybeText("transaction_id"),
                row.maybeNumber("paid_fen"),
                row.maybeText("paid_currency"),
                row.instant("expires_at"),
                row.instant("created_at"),
                row.maybeInstant("paid_at"));
    }

    static Refund refund(Row row) {
        return new Refund(
                row.number("id"),
                row.text("refund_no"),
                row.text("refund_id"),
                row.text("out_trade_no"),
                row.number("amount_fen"),
                row.text("notify_url"),
                row.text("state"),
                row.instant("created_at"),
                row.maybeInstant("ended_at"));
    }

    static Notice notice(Row row) {
        var answer = row.maybeNumber("last_answer");
        return new Notice(
                row.number("id"),
                row.text("out_trade_no"),
                row.text("event"),
                row.text("url"),
                row.text("content"),
                switches(row.texts("switches")),
                row.count("attempts"),
                answer == null ? null : answer.intValue(),
                row.maybeInstant("delivered_at"));
    }

    static Set<SimSwitch> switches(List<String> names) {
        var set = EnumSet.noneOf(SimSwitch.class);
        names.forEach(name -> set.add(SimSwitch.valueOf(name)));
        return set;
    }

    static String[] names(Set<SimSwitch> switches) {
        return switches.stream().map(Enum::name).toArray(String[]::new);
    }
}
