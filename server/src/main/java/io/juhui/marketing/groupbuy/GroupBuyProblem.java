package io.juhui.marketing.groupbuy;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of group buys. */
public enum GroupBuyProblem implements Problem.Code {
    TERMS("groupbuy/terms", 422, "拼团规则不合理", "The group-buy rule makes no sense"),
    NO_SUCH("groupbuy/no-such", 404, "没有这个拼团活动", "No such group buy"),
    NO_SUCH_TEAM("groupbuy/no-such-team", 404, "没有这个团", "No such team"),
    NOT_POSSIBLE("groupbuy/not-possible", 409, "现在不能这样拼团", "This cannot be bought in a team now"),
    ONLY_IN_TEAMS("groupbuy/only-in-teams", 409, "这件商品只能拼团购买", "This is only sold to teams"),
    TEAM_FULL("groupbuy/team-full", 409, "这个团已经满员", "This team is full"),
    TEAM_OVER("groupbuy/team-over", 409, "这个团已经结束", "This team is over"),
    ALREADY_IN("groupbuy/already-in", 409, "你已经在这个团里", "You are in this team already"),
    SOLD_OUT("groupbuy/sold-out", 409, "拼团名额已售完", "The group-buy stock is sold out"),
    LIMIT("groupbuy/limit", 409, "超过了每人限购", "More than one person may have"),
    NOT_FILLABLE("groupbuy/not-fillable", 409, "这个团现在不能由商家补位", "The shop cannot complete this team now");

    private final Problem.Kind kind;

    GroupBuyProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
