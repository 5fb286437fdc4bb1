package io.juhui.marketing.coupon;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about coupons. */
public enum CouponProblem implements Problem.Code {
    TERMS("coupon/terms", 422, "优惠券的规则不合理", "The coupon's terms make no sense"),
    NO_SUCH("coupon/no-such", 404, "没有这种优惠券", "No such coupon"),
    SHUT("coupon/not-open", 409, "现在不能领这张券", "This coupon cannot be claimed now"),
    ALL_CLAIMED("coupon/all-claimed", 409, "券已领完", "All of them are claimed"),
    LIMIT_REACHED("coupon/limit-reached", 409, "你已领过，每人限领数量已满", "You have as many as each person may have"),
    BUDGET_SPENT("coupon/budget-spent", 409, "券刚刚发完", "Its budget has just been spent"),
    NO_SUCH_CODE("coupon/no-such-code", 404, "券码不对，或者已经用过", "The code is wrong, or was used before"),
    CODE_FORM("coupon/code-form", 422, "券码是 16 位字母和数字", "A code has 16 letters and digits"),
    NOT_USABLE("coupon/not-usable", 409, "这张券现在不能用，请重新选择", "This coupon cannot be used now, please choose again"),
    CLAIMED("coupon/claimed", 409, "已有人领取，优惠和使用范围不能再改", "Some are claimed, so what they promise cannot change"),
    TOTAL("coupon/total", 422, "总量和预算不能低于已领的", "Total and budget cannot be less than what is claimed"),
    TOO_MANY_CODES("coupon/too-many-codes", 409, "券码不能多于券的总量", "There cannot be more codes than coupons");

    private final Problem.Kind kind;

    CouponProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
