package io.juhui.marketing.spendsave;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about spend-and-save rules. */
public enum SpendSaveProblem implements Problem.Code {
    TIERS("spendsave/tiers", 422, "满减规则不合理", "The tiers make no sense"),
    NO_SUCH("spendsave/no-such", 404, "没有这个满减活动", "No such spend-and-save campaign");

    private final Problem.Kind kind;

    SpendSaveProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
