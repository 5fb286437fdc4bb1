package io.juhui.marketing.bargain;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of bargains. */
public enum BargainProblem implements Problem.Code {
    TERMS("bargain/terms", 422, "砍价规则不合理", "The bargain's rule makes no sense"),
    NO_SUCH("bargain/no-such", 404, "没有这个砍价活动", "No such bargain"),
    NO_SUCH_LAUNCH("bargain/no-such-launch", 404, "没有这个砍价", "No such bargain here"),
    SHUT("bargain/shut", 409, "现在不能砍价", "No bargaining now"),
    NOT_IN_IT("bargain/not-in-it", 409, "这个规格现在不能砍价", "This variant cannot be bargained for now"),
    SOLD_OUT("bargain/sold-out", 409, "砍价名额已被领完", "All of them are being bargained for or sold"),
    ALREADY_LAUNCHED("bargain/already-launched", 409, "你已经在砍这件商品", "You are bargaining for this already"),
    NO_MORE_LAUNCHES("bargain/no-more-launches", 409, "你在本活动的发起次数已用完", "You have launched as often as one person may"),
    OWN("bargain/own", 409, "不能帮自己砍价，邀请好友来吧", "One cannot help oneself; invite friends"),
    NO_MORE_HELPS("bargain/no-more-helps", 409, "你在本活动的帮砍次数已用完", "You have helped as often as one person may"),
    OVER("bargain/over", 409, "这个砍价已经结束", "This bargain is over"),
    AT_FLOOR("bargain/at-floor", 409, "已经砍到底价，不用再帮了", "It is at its floor price; no more help is needed"),
    BEING_BOUGHT("bargain/being-bought", 409, "已经下单，价格不再变化", "It has been ordered; its price is settled"),
    NOT_AT_FLOOR("bargain/not-at-floor", 409, "砍到底价才能购买", "It can be bought at its floor price only"),
    NOT_POSSIBLE("bargain/not-possible", 409, "现在不能按砍价购买", "This cannot be bought at the bargain's price now"),
    PRICE_MOVED("bargain/price-moved", 409, "刚刚又有好友帮砍，价格更低了", "A friend has just helped; it is cheaper now");

    private final Problem.Kind kind;

    BargainProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
