package io.juhui.money.ledger;

import io.juhui.kernel.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The other side of what buyers get and give: accounts of the house, one of each in every asset. */
public enum Counter {
    /** Outside money that came in for it: a top-up, a gift card that was sold. */
    PAID_IN("收款", "Paid in"),
    /** Outside money that went out for it: a withdrawal, principal given back. */
    PAID_OUT("付款", "Paid out"),
    /** Given for nothing by a rule: points for a purchase, gift money, growth. */
    GRANTED("发放", "Granted"),
    /** Paid with it for goods. */
    SPENT("消费", "Spent"),
    /** It came to its end unused. */
    EXPIRED("过期", "Expired"),
    /** By a person's hand, with a reason. */
    ADJUSTED("人工调整", "Adjusted");

    private final Words words;

    Counter(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }

    String code(Asset asset) {
        return asset.code() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Counter> of(String pot) {
        return Stream.of(values())
                .filter(c ->
                        pot.endsWith("." + c.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst();
    }
}
