package io.juhui.marketing.spendsave;

/** What a rule measures. */
public enum SavingBy {
    AMOUNT,
    PIECES
}
