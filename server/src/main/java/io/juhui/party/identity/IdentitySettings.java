package io.juhui.party.identity;

import io.juhui.platform.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a merchant may decide about logging in. */
@Component
class IdentitySettings implements Setting.Group {

    static final Setting.Whole BUYER_DAYS =
            new Setting.Whole("identity.buyer-session-days", 30, 1, 365, "买家登录保持天数", "Days a buyer stays logged in");
    static final Setting.Whole STAFF_HOURS = new Setting.Whole(
            "identity.staff-session-hours", 12, 1, 72, "员工无操作后退出的小时数", "Hours until idle staff are logged out");
    static final Setting.Whole CODE_MINUTES =
            new Setting.Whole("identity.code-minutes", 5, 1, 5, "验证码有效分钟数", "Minutes a code is valid");
    static final Setting.Whole CODES_PER_PHONE =
            new Setting.Whole("identity.codes-per-phone-day", 10, 1, 50, "每个手机号每天最多发送验证码数", "Codes per phone and day");
    static final Setting.Whole CODES_PER_ADDRESS = new Setting.Whole(
            "identity.codes-per-address-hour",
            60,
            1,
            10_000,
            "每个网络地址每小时最多发送验证码数",
            "Codes per network address and hour");
    static final Setting.Whole CODES_PER_DAY = new Setting.Whole(
            "identity.codes-per-day",
            20_000,
            1,
            10_000_000,
            "全店每天最多发送验证码数（费用上限）",
            "Codes per day altogether (cost limit)");
    static final Setting.Whole LOGINS_PER_NAME = new Setting.Whole(
            "identity.logins-per-name-10min",
            10,
            3,
            100,
            "每个员工账号 10 分钟内最多登录尝试数",
            "Log-in attempts per staff name in 10 minutes");

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                BUYER_DAYS,
                STAFF_HOURS,
                CODE_MINUTES,
                CODES_PER_PHONE,
                CODES_PER_ADDRESS,
                CODES_PER_DAY,
                LOGINS_PER_NAME);
    }
}
