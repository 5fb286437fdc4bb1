package io.juhui.trade.fulfilment;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about shipping and picking up. */
public enum FulfilmentProblem implements Problem.Code {
    CARRIER_UNKNOWN("fulfilment/carrier-unknown", 422, "没有这家快递公司", "No such carrier"),
    TRACKING_INVALID(
            "fulfilment/tracking-invalid", 422, "运单号为 5–40 位字母或数字", "A tracking number has 5–40 letters or digits"),
    NOT_IN_ORDER("fulfilment/not-in-order", 422, "订单里没有这件商品", "The order has no such line"),
    MORE_THAN_ORDERED("fulfilment/more-than-ordered", 409, "发货数量超过待发数量", "More than is left to ship"),
    NOTHING_LEFT("fulfilment/nothing-left", 409, "已经全部发出", "Everything has been shipped"),
    URGE_TOO_EARLY("fulfilment/urge-too-early", 409, "还没到承诺的发货时间", "The promised shipping time has not come yet"),
    URGE_ONCE_A_DAY("fulfilment/urge-once-a-day", 409, "一天只能催一次，商家已收到提醒", "Once a day; the shop has been told"),
    PICKUP_CODE_UNKNOWN("fulfilment/pickup-code-unknown", 404, "没有这个提货码", "No such pickup code"),
    ALREADY_PICKED_UP("fulfilment/already-picked-up", 409, "已经提过货了", "Picked up already"),
    NO_SUCH_PICKUP_POINT("fulfilment/no-such-pickup-point", 404, "没有这个自提点", "No such pickup point"),
    NUMBER_IN_USE(
            "fulfilment/number-in-use", 409, "这个运单号已经用过，确认无误可以继续使用", "The number is in use; say so if it is meant"),
    CORRECTED_TOO_OFTEN(
            "fulfilment/corrected-too-often", 409, "一个包裹最多更正 10 次", "A package is corrected 10 times at most"),
    NO_SUCH_PARCEL("fulfilment/no-such-parcel", 404, "没有这个包裹", "No such package");

    private final Problem.Kind kind;

    FulfilmentProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
