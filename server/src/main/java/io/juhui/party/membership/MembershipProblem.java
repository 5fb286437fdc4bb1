package io.juhui.party.membership;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about members. */
public enum MembershipProblem implements Problem.Code {
    NO_SUCH_MEMBER("membership/no-such-member", 404, "没有这位会员", "There is no such member"),
    NO_SUCH_TAG("membership/no-such-tag", 404, "没有这个标签", "There is no such tag"),
    NO_SUCH_SEGMENT("membership/no-such-segment", 404, "没有这个群体", "There is no such segment"),
    NAME_TAKEN("membership/name-taken", 409, "已有同名的", "That name is taken"),
    TOO_MANY("membership/too-many", 422, "数量已到上限，先删掉不用的", "There are as many as there may be; delete one first"),
    LOWEST_FROM_ZERO("membership/lowest-from-zero", 422, "最低等级要从 0 成长值开始", "The lowest level begins at growth 0"),
    NOT_RISING(
            "membership/not-rising", 422, "成长值门槛要一级比一级高，名称不能重复", "Thresholds rise from level to level, names differ"),
    RULE_INVALID("membership/rule-invalid", 422, "这个条件还不完整", "This condition is not complete"),
    TAG_BY_TAG("membership/tag-by-tag", 422, "标签的规则不能再用标签", "A tag's rule cannot ask for tags"),
    IN_USE("membership/in-use", 409, "还有活动以它为人群", "Campaigns are still for these people"),
    FROZEN("membership/frozen-segment", 409, "静态群体的名单已固定，不能改条件", "A static segment's list is fixed; its rule stays"),
    NO_SUCH_LEVEL("membership/no-such-level", 422, "没有这个等级", "There is no such level"),
    LEVELS_CHANGED(
            "membership/levels-changed-meanwhile",
            409,
            "会员等级刚被别人改过，请刷新后再改",
            "Somebody has just changed the levels, please look again"),
    CHANGED(
            "membership/changed-meanwhile",
            409,
            "刚被别人改过，请重新载入后再改",
            "Somebody has just changed this; reload it and change it again"),
    NO_SUCH_SKU("membership/no-such-sku", 404, "没有这个规格", "There is no such variant"),
    PRICE_NOT_LOWER("membership/price-not-lower", 422, "会员价要低于售价", "A member price is below the normal price"),
    LEVEL_CHANGED(
            "membership/level-changed",
            409,
            "你的会员等级刚刚变了，请重新确认价格",
            "Your level has just changed, look at the price again"),
    BIRTHDAY_SET("membership/birthday-set", 409, "生日只能设置一次", "The birthday is set once"),
    NO_SUCH_DAY("membership/no-such-day", 422, "没有这一天", "There is no such day");

    private final Problem.Kind kind;

    MembershipProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
