package io.juhui.trade.aftersale;

import io.juhui.kernel.Words;
import io.juhui.trade.aftersale.CaseEffects.Said;

/** A case in sentences: what somebody did, and what happens next when nobody does anything. Pure. */
final class CaseWords {

    private CaseWords() {}

    /** What happened, and what it comes to. */
    static Words step(AfterSaleCase c, Said said) {
        var now = outcome(c);
        var words = said.step().words();
        return new Words(words.zh() + "：" + now.zh(), words.en() + ": " + now.en());
    }

    private static Words outcome(AfterSaleCase c) {
        var kind = c.stand().kind().words();
        var what =
                c.amount().isPositive() ? new Words(kind.zh() + " " + c.amount(), kind.en() + " " + c.amount()) : kind;
        return switch (c.status()) {
            case ASKED, OFFERED, REFUSED -> what;
            case REFUNDED -> new Words("退款 " + c.amount() + " 已提交", "refund of " + c.amount() + " requested");
            case RETURNING -> leg(c.stand().back(), c.status());
            case SENT -> leg(c.stand().forth(), c.status());
            case TO_RETURN, RECEIVED, TO_SEND, DONE, CLOSED, WITHDRAWN ->
                c.status().words();
        };
    }

    private static Words leg(@org.jspecify.annotations.Nullable Leg leg, CaseStatus status) {
        return leg == null
                ? status.words()
                : new Words(leg.text(io.juhui.kernel.Language.CHINESE), leg.text(io.juhui.kernel.Language.ENGLISH));
    }

    /** What the buyer can expect or has to do. */
    static Words forBuyer(AfterSaleCase c) {
        return switch (c.status()) {
            case ASKED -> new Words("商家会在时限内答复，超时系统自动处理", "The shop answers in time, or the system does");
            case OFFERED ->
                c.stand().withShop()
                        ? new Words("请确认商家的方案，超时视为接受", "Look at the offer; without an answer it counts as accepted")
                        : new Words("请确认商家的方案，超时售后关闭", "Look at the offer; without an answer the case closes");
            case REFUSED -> new Words("可以修改申请或撤销，超时售后关闭", "Change the request or withdraw it, or the case closes");
            case TO_RETURN ->
                new Words(
                        "请把商品寄到下面的地址并填写单号，超时售后关闭",
                        "Send the goods to the address below and enter the number, or the case closes");
            case RETURNING ->
                new Words("等待商家收货，超时视为通过", "Waiting for the shop to receive it; after that it counts as accepted");
            case RECEIVED -> new Words("商家正在验货，超时视为通过", "The shop is looking at it; after that it counts as accepted");
            case TO_SEND ->
                new Words("等待商家寄出，超时自动退款", "Waiting for the shop to send it; after that the money goes back");
            case SENT -> new Words("收到后请确认，超时自动确认", "Confirm once you have it; after that it confirms itself");
            case REFUNDED ->
                new Words(
                        "退款原路退回，到账时间以支付渠道为准",
                        "The money goes back the way it came; the payment service decides how soon");
            case DONE -> new Words("售后已完成", "This case is done");
            case CLOSED -> new Words("售后已关闭，在售后期内可以再次申请", "This case is closed; within the period you may ask again");
            case WITHDRAWN -> new Words("你已撤销申请，在售后期内可以再次申请", "You withdrew it; within the period you may ask again");
        };
    }

    /** What the merchant has to do, or waits for. */
    static Words forShop(AfterSaleCase c) {
        return switch (c.status()) {
            case ASKED -> new Words("请在时限内处理，超时自动同意", "Answer in time, or it is agreed by itself");
            case OFFERED -> new Words("等待买家回应方案", "Waiting for the buyer's answer");
            case REFUSED -> new Words("等待买家修改或撤销", "Waiting for the buyer to change or withdraw it");
            case TO_RETURN -> new Words("等待买家寄回", "Waiting for the goods");
            case RETURNING ->
                new Words("收到后请验货，超时视为通过", "Inspect the goods once they are here, or they count as accepted");
            case RECEIVED -> new Words("请验货并处理，超时视为通过", "Inspect the goods, or they count as accepted");
            case TO_SEND -> new Words("请尽快寄出，超时自动退款", "Send the goods out, or the money goes back");
            case SENT -> new Words("等待买家确认收到", "Waiting for the buyer to confirm");
            case REFUNDED, DONE, CLOSED, WITHDRAWN -> c.status().words();
        };
    }
}
