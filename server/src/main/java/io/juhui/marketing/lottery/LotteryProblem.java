package io.juhui.marketing.lottery;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of the lottery. */
public enum LotteryProblem implements Problem.Code {
    TERMS("lottery/terms", 422, "抽奖规则不合理", "The rule of the lottery makes no sense"),
    ODDS("lottery/odds", 422, "各奖项概率之和须为 100%", "The odds of all prizes must come to 100%"),
    TOO_DEAR("lottery/too-dear", 422, "抽奖式有奖销售最高奖不得超过 ¥50,000", "The law admits no prize above ¥50,000"),
    FROZEN("lottery/frozen", 409, "活动已开始，只能作对参与者更有利的调整", "It has begun: what changes must favour members"),
    STOCK("lottery/stock", 422, "奖品数量不能少于已发出的", "There cannot be fewer than have been won"),
    NO_SUCH("lottery/no-such", 404, "没有这个抽奖活动", "There is no such lottery"),
    SHUT("lottery/not-open", 409, "现在不能抽奖", "Nothing can be drawn now"),
    NO_CHANCE("lottery/no-chance", 409, "抽奖机会已用完", "You have no chance left"),
    LIMIT_REACHED("lottery/limit-reached", 409, "已到抽奖次数上限", "You have drawn as often as one may"),
    TOO_FEW_POINTS("lottery/too-few-points", 409, "积分不足", "You have too few points"),
    CHANGED("lottery/points-changed", 409, "所需积分有变化，请重新确认", "It costs other points now, please look again"),
    NOT_CLAIMABLE("lottery/not-claimable", 409, "这份奖品现在不能领取", "This prize cannot be ordered now");

    private final Problem.Kind kind;

    LotteryProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
