package io.juhui.money.giving;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about rewards of the ledger. */
public enum GivingProblem implements Problem.Code {
    AMOUNT("giving/amount", 422, "奖励数量超出范围", "Too much to be given at once");

    private final Problem.Kind kind;

    GivingProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
