package io.juhui.trade.aftersale;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The merchant's terms for after-sale: who has to act within how long, and what silence means. */
@Component
class AfterSaleTerms implements Setting.Group {

    static final Setting<Integer> ANSWER_HOURS = new Setting.Whole(
            "aftersale.answer-hours",
            48,
            1,
            240,
            "商家处理售后申请的时限（小时），超时按下面的规则自动处理",
            "The shop answers within so many hours; after that silence answers");
    static final Setting<Boolean> SILENCE_REFUNDS = new Setting.Flag(
            "aftersale.silence-refunds",
            true,
            "商家超时未处理的仅退款自动退款（关闭则改为请买家退货后退款）",
            "Unanswered refund-only cases are refunded (off: the buyer is offered to return the goods for it)");
    static final Setting<Integer> REPLY_DAYS = new Setting.Whole(
            "aftersale.reply-days",
            3,
            1,
            15,
            "买家回应商家拒绝或方案的时限（天）",
            "The buyer replies to a refusal or an offer within (days)");
    static final Setting<Integer> RETURN_DAYS = new Setting.Whole(
            "aftersale.return-days",
            7,
            1,
            30,
            "商家同意后买家寄回的时限（天），超时关闭",
            "The buyer sends back within (days), else the case closes");
    static final Setting<Integer> INSPECT_DAYS = new Setting.Whole(
            "aftersale.inspect-days",
            7,
            1,
            30,
            "买家寄回后商家收货、验货各自的时限（天），超时视为通过",
            "The shop receives, and then inspects, within (days), else the goods count as accepted");
    static final Setting<Integer> SEND_DAYS = new Setting.Whole(
            "aftersale.send-days",
            3,
            1,
            15,
            "商家寄出换货、修好或退回的商品的时限（天），超时退款",
            "The shop sends goods out again within (days), else the money goes back");
    static final Setting<Integer> CONFIRM_DAYS = new Setting.Whole(
            "aftersale.confirm-days",
            10,
            1,
            30,
            "商家寄出后买家自动确认收到（天）",
            "What was sent out again counts as received after (days)");
    static final Setting<String> RETURN_ADDRESS = new Setting.Text(
            "aftersale.return-address", "", 200, "退货地址（收件人、电话、地址）", "Address for returns (name, phone, address)");

    private final Settings settings;

    AfterSaleTerms(Settings settings) {
        this.settings = settings;
    }

    /** By when somebody has to act on a case that stands there since now; an ended one waits for nobody. */
    @Nullable
    Instant due(CaseStatus status, Instant now) {
        return switch (status) {
            case ASKED -> now.plus(Duration.ofHours(settings.get(ANSWER_HOURS)));
            case OFFERED, REFUSED -> now.plus(days(REPLY_DAYS));
            case TO_RETURN -> now.plus(days(RETURN_DAYS));
            case RETURNING, RECEIVED -> now.plus(days(INSPECT_DAYS));
            case TO_SEND -> now.plus(days(SEND_DAYS));
            case SENT -> now.plus(days(CONFIRM_DAYS));
            case REFUNDED, DONE, CLOSED, WITHDRAWN -> null;
        };
    }

    /** How long a case takes in which everybody takes all his time once. */
    Duration longest() {
        return Duration.ofHours(settings.get(ANSWER_HOURS))
                .plus(days(REPLY_DAYS))
                .plus(days(RETURN_DAYS))
                .plus(days(INSPECT_DAYS).multipliedBy(2))
                .plus(days(SEND_DAYS));
    }

    boolean silenceRefunds() {
        return settings.get(SILENCE_REFUNDS);
    }

    /** Empty as long as the merchant gave none. */
    String returnAddress() {
        return settings.get(RETURN_ADDRESS).strip();
    }

    private Duration days(Setting<Integer> setting) {
        return Duration.ofDays(settings.get(setting));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                ANSWER_HOURS,
                SILENCE_REFUNDS,
                REPLY_DAYS,
                RETURN_DAYS,
                INSPECT_DAYS,
                SEND_DAYS,
                CONFIRM_DAYS,
                RETURN_ADDRESS);
    }
}
