package io.juhui.trade.ordering;

/**
 * One thing that a refund would move, told before anybody decides on it.
 *
 * @param kind where it goes or whose it is: {@code outside}, {@code balance}, {@code points}, …
 * @param text what it is
 * @param value how much of it, with its sign where it is not money that comes back: {@code ¥5.00}, {@code +500}, {@code -12}
 */
public record Foretold(String kind, String text, String value) {}
