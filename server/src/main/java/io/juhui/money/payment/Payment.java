package io.juhui.money.payment;

import io.juhui.kernel.Language;
import io.juhui.kernel.Money;
import io.juhui.kernel.Words;
import io.juhui.platform.store.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt to collect the money of one order. */
record Payment(
        PaymentId id,
        long orderId,
        String outTradeNo,
        PaymentMethod method,
        String description,
        Money amount,
        Status status,
        Optional<Verdict> verdict,
        @Nullable String transactionId,
        String currency,
        Money captured,
        Instant expiresAt,
        Instant createdAt,
        @Nullable Instant capturedAt,
        @Nullable Instant closedAt,
        @Nullable String scene) {

    /** PREPARED → PENDING → CAPTURED or CLOSED; money that comes after closing makes it CAPTURED all the same. */
    enum Status {
        /** Our number is committed; whether the gateway knows it is not known. */
        PREPARED,
        PENDING,
        CAPTURED,
        CLOSED
    }

    /** What became of captured money; all but the first go back by themselves. */
    enum Verdict {
        ACCEPTED("", ""),
        NOT_WANTED("订单已取消或已另行支付，自动退回", "The order was cancelled or paid otherwise; returned automatically"),
        WRONG_AMOUNT("实付金额与订单不符，自动退回", "The amount paid differs from the order; returned automatically"),
        WRONG_CURRENCY("支付币种不符，自动退回", "Paid in another currency; returned automatically");

        private final Words words;

        Verdict(String zh, String en) {
            this.words = new Words(zh, en);
        }

        String text(Language language) {
            return words.in(language);
        }
    }

    static final String COLUMNS = """
            id, order_id, out_trade_no, method, description, amount_fen, status, verdict, transaction_id,
            currency, captured_fen, expires_at, created_at, captured_at, closed_at, scene
            """;

    static Payment of(Row row) {
        return new Payment(
                row.id("id", PaymentId::new),
                row.number("order_id"),
                row.text("out_trade_no"),
                PaymentMethod.valueOf(row.text("method")),
                row.text("description"),
                row.money("amount_fen"),
                Status.valueOf(row.text("status")),
                Optional.ofNullable(row.maybeText("verdict")).map(Verdict::valueOf),
                row.maybeText("transaction_id"),
                row.text("currency"),
                row.money("captured_fen"),
                row.instant("expires_at"),
                row.instant("created_at"),
                row.maybeInstant("captured_at"),
                row.maybeInstant("closed_at"),
                row.maybeText("scene"));
    }

    boolean isOpen() {
        return status == Status.PREPARED || status == Status.PENDING;
    }

    boolean isAccepted() {
        return verdict.filter(v -> v == Verdict.ACCEPTED).isPresent();
    }
}
