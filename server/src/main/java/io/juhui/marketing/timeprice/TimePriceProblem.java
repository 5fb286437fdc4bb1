package io.juhui.marketing.timeprice;

import io.juhui.kernel.Problem;

/** Refusals about limited prices. */
public enum TimePriceProblem implements Problem.Code {
    OVERLAP("timeprice/overlap", 409, "有商品在同一时间已有别的限时价", "An item already has a limited price at that time"),
    WINDOW("timeprice/window", 422, "结束时间要晚于开始时间", "The end must be after the start"),
    NOT_LOWER("timeprice/not-lower", 422, "限时价要低于售价", "A limited price must be below the normal price"),
    NO_SUCH("timeprice/no-such", 404, "没有这个限时价活动", "No such limited price");

    private final String slug;
    private final int status;
    private final String zh;
    private final String en;

    TimePriceProblem(String slug, int status, String zh, String en) {
        this.slug = slug;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
