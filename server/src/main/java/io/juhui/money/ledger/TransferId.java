package io.juhui.money.ledger;

import io.juhui.kernel.Id;

/** A transfer in the ledger. */
public record TransferId(long value) implements Id {}
