package io.juhui.marketing.newcomer;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about newcomer gifts. */
public enum NewcomerProblem implements Problem.Code {
    NO_SUCH("newcomer/no-such", 404, "没有这个新人礼活动", "No such newcomer campaign");

    private final Problem.Kind kind;

    NewcomerProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
