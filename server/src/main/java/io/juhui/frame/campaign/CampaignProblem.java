package io.juhui.frame.campaign;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about campaigns. */
public enum CampaignProblem implements Problem.Code {
    NO_SUCH("campaign/no-such", 404, "没有这个活动", "No such campaign"),
    CHANGED(
            "campaign/changed-meanwhile",
            409,
            "活动刚被别人改过，请刷新后再改",
            "Somebody has just changed this campaign, please look again"),
    ENDED("campaign/ended", 409, "活动已经结束，不能再改", "The campaign has ended and can no longer be changed"),
    STATE("campaign/state", 409, "活动现在的状态不能这样做", "This cannot be done in the campaign's present state"),
    WINDOW("campaign/window", 422, "结束时间要晚于开始时间，也要晚于现在", "The end must be after the start and after now"),
    AUDIENCE("campaign/audience", 422, "人群不存在", "There is no such audience"),
    SCOPE("campaign/scope", 422, "没有选中任何商品", "No goods are chosen"),
    UNKNOWN_GOODS("campaign/unknown-goods", 422, "有商品或类目不存在", "Some goods or categories do not exist"),
    LIMIT_UNUSED("campaign/limit-unused", 422, "这种活动没有这项限制", "This kind of campaign has no such limit"),
    CLOSES("campaign/closes", 422, "只能排除后面的优惠", "Only later discounts can be excluded"),
    CONFLICT(
            "campaign/conflict",
            409,
            "有商品同时在另一个专享价活动里",
            "Some goods are in another exclusive-price campaign at that time"),
    BELOW_COST(
            "campaign/below-cost",
            409,
            "最坏情况下有商品低于成本，请确认",
            "In the worst case some goods sell below cost, please confirm"),
    BUDGET("campaign/budget", 422, "预算不能低于已花的金额", "The budget cannot be less than what is spent"),
    BUDGET_SPENT(
            "campaign/budget-spent",
            409,
            "活动优惠刚刚发完，请重新确认价格",
            "The campaign's budget has just been spent, please look at the price again"),
    NOT_OPEN(
            "campaign/not-open",
            409,
            "活动刚刚结束或暂停，请重新确认价格",
            "The campaign has just ended or paused, please look at the price again"),
    LIMIT_REACHED("campaign/limit-reached", 409, "超过活动限购", "More than the campaign allows each person"),
    TOO_MANY("campaign/too-many", 409, "未结束的活动太多，请先结束一些", "Too many campaigns are open, please end some first");

    private final Problem.Kind kind;

    CampaignProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
