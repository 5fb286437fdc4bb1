package io.juhui.marketing.timeprice;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about limited prices. */
public enum TimePriceProblem implements Problem.Code {
    TERMS("timeprice/terms", 422, "限时价填得不对", "The limited prices make no sense"),
    NOT_LOWER("timeprice/not-lower", 422, "限时价要低于售价", "A limited price must be below the normal price"),
    NO_SUCH("timeprice/no-such", 404, "没有这个限时价活动", "No such limited price");

    private final Problem.Kind kind;

    TimePriceProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
