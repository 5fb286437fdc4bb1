package io.juhui.money.ledger;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of the ledger. */
public enum LedgerProblem implements Problem.Code {
    NOT_ENOUGH("ledger/not-enough", 409, "余额或积分不足", "There is not enough of it"),
    NOTHING("ledger/nothing", 422, "数量不能为 0", "The amount must not be 0"),
    NOT_BY_HAND("ledger/not-by-hand", 422, "这种资产不能人工调整", "This is never adjusted by hand"),
    NO_OWNER("ledger/no-such-owner", 404, "没有这位用户", "No such buyer"),
    NO_SUCH("ledger/no-such-transfer", 404, "没有这笔记录", "No such transfer");

    private final Problem.Kind kind;

    LedgerProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
