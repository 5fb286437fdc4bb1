package io.juhui.money.ledger;

import io.juhui.kernel.Id;

/**
 * What a transfer was made for, so that it is found from there.
 *
 * @param kind {@code order}, {@code top-up}, {@code sign-in}…
 */
public record Cause(String kind, long id) {

    public static Cause of(String kind, Id id) {
        return new Cause(kind, id.value());
    }
}
