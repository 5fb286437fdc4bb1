package io.juhui.marketing.membercard;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about paid cards. */
public enum CardProblem implements Problem.Code {
    NO_SUCH("membercard/no-such", 404, "没有这张会员卡", "No such card"),
    NO_PURCHASE("membercard/no-purchase", 404, "没有这笔购卡", "No such purchase of a card"),
    OFF_SALE("membercard/off-sale", 409, "这张卡已停售", "This card is no longer sold"),
    CHANGED("membercard/changed", 409, "会员卡有变化，请刷新后再买", "The card has changed; reload before buying"),
    TERMS("membercard/terms", 422, "会员卡设置不合理", "The card makes no sense"),
    TOO_MANY("membercard/too-many", 409, "会员卡太多了", "Too many cards"),
    NOT_LAST("membercard/not-last", 409, "续过费的要从最后一笔退起", "Renewed cards are refunded from the last purchase on"),
    NO_REFUND("membercard/no-refund", 409, "店铺设置了不退卡", "The shop does not refund cards"),
    NOTHING_LEFT("membercard/nothing-left", 409, "扣除已用天数和已得奖励后没有可退的钱", "Nothing is left after days used and rewards");

    private final Problem.Kind kind;

    CardProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
