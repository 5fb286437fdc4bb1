package io.juhui.marketing.flashsale;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of flash sales. */
public enum FlashProblem implements Problem.Code {
    TERMS("flashsale/terms", 422, "秒杀规则不合理", "The flash-sale rule makes no sense"),
    NO_SUCH("flashsale/no-such", 404, "没有这个秒杀", "No such flash sale"),
    NOT_YET("flashsale/not-yet", 409, "秒杀还没有开始", "It has not begun"),
    BEGUN("flashsale/begun", 409, "这一场已经开始", "This session has begun"),
    OVER("flashsale/over", 409, "这一场秒杀已经结束", "This session is over"),
    CLOSED_NOW("flashsale/closed-now", 409, "秒杀暂时不能参加", "It cannot be joined now"),
    NO_TURN("flashsale/no-turn", 409, "先在秒杀页面抢到购买资格", "Draw a turn on the flash-sale page first"),
    NOT_YOUR_TURN("flashsale/not-your-turn", 409, "还没有排到你", "It is not your turn yet"),
    TURN_USED("flashsale/turn-used", 409, "这次资格已经用过", "This turn has been used"),
    TURN_LAPSED("flashsale/turn-lapsed", 409, "购买资格已过期，可以重新抢", "Your turn has lapsed; you can draw another"),
    SOLD_OUT("flashsale/sold-out", 409, "秒杀已抢光", "Sold out"),
    WAIT_FOR_UNPAID(
            "flashsale/wait-for-unpaid", 409, "都被抢走了，还有人未付款，可能会有", "All taken; some are unpaid and may come back"),
    LIMIT("flashsale/limit", 409, "已达到每人限购", "You have had as many as one person may"),
    DEVICE("flashsale/device", 409, "这台设备参加的人太多了", "Too many members on this device"),
    TOO_OFTEN("flashsale/too-often", 429, "点得太快了，稍等几秒", "Too many taps; wait a few seconds"),
    NOT_POSSIBLE("flashsale/not-possible", 409, "现在不能按秒杀价购买", "It cannot be bought at the flash price now");

    private final Problem.Kind kind;

    FlashProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }

    Words words() {
        return kind.title();
    }
}
