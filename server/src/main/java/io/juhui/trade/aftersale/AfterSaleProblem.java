package io.juhui.trade.aftersale;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about after-sale. */
enum AfterSaleProblem implements Problem.Code {
    NO_SUCH_CASE("aftersale/no-such-case", 404, "没有这个售后单", "No such after-sale case"),
    MOVED("aftersale/moved", 409, "售后单刚刚有了新进展，请刷新后再操作", "The case has moved on meanwhile, look at it again"),
    NOT_NOW("aftersale/not-now", 409, "售后单现在不能这样操作", "The case does not allow that now"),
    NOT_CLAIMABLE("aftersale/not-claimable", 409, "这件商品现在不能申请售后", "Nothing can be asked for this item now"),
    TOO_MANY_UNITS("aftersale/too-many-units", 409, "申请件数超过可售后的件数", "More units than can be asked for"),
    ALREADY_OPEN("aftersale/already-open", 409, "这件商品已有进行中的售后", "This item has an open case already"),
    WINDOW_CLOSED("aftersale/window-closed", 409, "已超过售后期", "The after-sale period is over"),
    NO_RETURN("aftersale/no-return", 409, "这件商品不支持七天无理由退货", "This item cannot be returned without a reason"),
    NO_REASON_OVER("aftersale/no-reason-over", 409, "已超过七天无理由期限", "The seven days to return without a reason are over"),
    REASON_DOES_NOT_FIT(
            "aftersale/reason-does-not-fit", 422, "这个原因不适用于所选的售后类型", "That reason does not fit what is asked for"),
    EVIDENCE_NEEDED("aftersale/evidence-needed", 422, "请上传图片或视频说明问题", "Please show the problem in a picture or video"),
    EVIDENCE_UNKNOWN(
            "aftersale/evidence-unknown", 422, "图片或视频不存在，请重新上传", "A picture or video is unknown, upload it again"),
    TOO_MANY_VIDEOS("aftersale/too-many-videos", 422, "最多上传一个视频", "At most one video"),
    AMOUNT_CHANGED("aftersale/amount-changed", 409, "可退金额有变化，请核对后再提交", "It comes to another amount now, look again"),
    AMOUNT_TOO_LARGE("aftersale/amount-too-large", 422, "金额超过最多可退的金额", "More than can be given back"),
    NO_MONEY("aftersale/no-money", 422, "换货和维修不涉及退款金额", "An exchange or a repair moves no money"),
    ADDRESS_MISSING(
            "aftersale/address-missing", 409, "请先在设置里填写退货地址", "Set the address for returns in the settings first"),
    NOTHING_OFFERED("aftersale/nothing-offered", 422, "方案和买家的申请相同，请直接同意", "That is what was asked for; agree instead"),
    RESTOCK_TOO_MANY("aftersale/restock-too-many", 422, "入库件数超过退回的件数", "More to restock than came back"),
    NUMBER_INVALID("aftersale/number-invalid", 422, "运单号为 5–40 位字母或数字", "A tracking number has 5–40 letters or digits");

    private final Problem.Kind kind;

    AfterSaleProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
