package io.juhui.marketing.pointsoff;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about paying with points. */
public enum PointsOffProblem implements Problem.Code {
    CHANGED("pointsoff/changed", 409, "积分抵扣的规则变了，请再确认一次", "What points are worth has changed; please confirm again"),
    NO_SUCH("pointsoff/no-such", 404, "没有这个积分抵扣活动", "No such points-off campaign");

    private final Problem.Kind kind;

    PointsOffProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
