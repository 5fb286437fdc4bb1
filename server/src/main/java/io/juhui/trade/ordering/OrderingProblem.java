package io.juhui.trade.ordering;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about orders. */
public enum OrderingProblem implements Problem.Code {
    NO_SUCH_ORDER("ordering/no-such-order", 404, "没有这个订单", "No such order"),
    SOUGHT_TOO_OFTEN(
            "ordering/sought-too-often",
            429,
            "按文字搜索太频繁，请稍后再试；按订单号、手机号仍可查找",
            "Too many searches by words for now; order numbers and phones are still found"),
    NOT_NOW("ordering/not-now", 409, "订单现在不能这样操作", "The order does not allow that now"),
    BEING_PAID("ordering/being-paid", 409, "买家正在付款，请稍后再试", "It is being paid at this moment, try again"),
    TOO_MANY_UNPAID(
            "ordering/too-many-unpaid", 409, "待付款订单太多，请先付款或取消", "Too many unpaid orders; pay or cancel one first"),
    TOO_MANY_UNPAID_UNITS(
            "ordering/too-many-unpaid-units", 409, "这件商品未付款的件数已到上限", "No more unpaid units of this item for you"),
    CONFIRM_NO_RETURN(
            "ordering/confirm-no-return",
            422,
            "请先确认：有商品不支持七天无理由退货",
            "Please confirm: some goods cannot be returned without reason"),
    DELIVERY_KIND("ordering/delivery-kind", 422, "有商品不支持这种配送方式", "Some goods cannot be delivered that way"),
    DELIVERY_MISSING("ordering/delivery-missing", 422, "请选择收货地址或自提点", "Choose an address or a pickup point"),
    NOT_SOLD_THERE("ordering/not-sold-there", 422, "有商品不在这个城市销售", "Some goods are not sold in that city"),
    EXTENDED_ALREADY("ordering/extended-already", 409, "收货时间只能延长一次", "The receipt time can be extended once"),
    ADDRESS_CHANGES_FREIGHT(
            "ordering/address-changes-freight",
            409,
            "新地址的运费不同，请取消后重新下单",
            "The new address has another freight, please order anew"),
    BELOW_HELD(
            "ordering/below-held",
            409,
            "改价后不能低于买家已用余额、礼品卡支付的部分",
            "A changed price is never below what the buyer has paid with balance or gift card"),
    PRICE_BELOW_ZERO("ordering/price-below-zero", 422, "改价后不能小于零", "A changed price is never below zero"),
    ORDER_TOO_LARGE("ordering/order-too-large", 422, "订单金额超过上限", "The order is above the limit"),
    AMOUNT_TOO_LARGE("ordering/amount-too-large", 422, "金额不能超过 ¥9,999,999.99", "An amount is at most ¥9,999,999.99"),
    NO_SUCH_LINE("ordering/no-such-line", 422, "订单里没有这件商品", "The order has no such line"),
    MORE_THAN_OPEN("ordering/more-than-open", 409, "退款件数超过还没发货的件数", "More than is left unshipped"),
    REFUND_AMOUNT_CHANGED(
            "ordering/refund-amount-changed",
            409,
            "退款金额有变化，请核对后再提交",
            "The refund comes to another amount now, look again"),
    REFUNDS_SPENT(
            "ordering/refunds-spent",
            409,
            "这笔付款只剩最后一次退款，请一次退完未发货的商品",
            "The payment takes one more refund: refund all that is left at once"),
    REFUND_ABOVE_WORTH(
            "ordering/refund-above-worth",
            409,
            "退款超过这件商品还能退的金额",
            "The refund exceeds what is left of what was paid for this item"),
    SHIPPED_ALREADY("ordering/shipped-already", 409, "已经发货，不能再取消", "Already shipped, it can no longer be cancelled");

    private final Problem.Kind kind;

    OrderingProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
