package io.juhui.money.giftcard;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals about gift cards. */
public enum GiftCardProblem implements Problem.Code {
    TERMS("giftcard/terms", 422, "礼品卡的规则不合理", "The terms of the cards make no sense"),
    NO_SUCH("giftcard/no-such", 404, "没有这批礼品卡", "No such batch of gift cards"),
    NO_CARD("giftcard/no-card", 409, "这张卡已兑换或已作废", "This card has been redeemed or voided"),
    CODE_FORM("giftcard/code-form", 422, "卡密是 16 位字母和数字", "A code has 16 letters and digits"),
    NO_SUCH_CODE("giftcard/no-such-code", 404, "没有这个卡密，请核对", "There is no such code, please check it"),
    YOURS("giftcard/yours", 409, "这张卡你已经兑换过，钱在你的礼品卡余额里", "You have redeemed this card; it is in your balance"),
    USED("giftcard/used", 409, "这张卡已被兑换", "This card has been redeemed by somebody"),
    VOIDED("giftcard/voided", 409, "这张卡已作废，请联系商家", "This card is void, please ask the shop"),
    EXPIRED("giftcard/expired", 409, "这张卡已过兑换期", "This card can no longer be redeemed"),
    NOT_YET("giftcard/not-yet", 409, "这张卡还没到兑换时间", "This card cannot be redeemed yet");

    private final Problem.Kind kind;

    GiftCardProblem(String slug, int status, String zh, String en) {
        this.kind = new Problem.Kind(slug, status, new Words(zh, en));
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
