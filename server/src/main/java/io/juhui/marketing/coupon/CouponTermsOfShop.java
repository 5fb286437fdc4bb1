package io.juhui.marketing.coupon;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a merchant decides of all coupons. */
@Component
class CouponTermsOfShop implements Setting.Group {

    static final Setting<Integer> GRACE_HOURS = new Setting.Whole(
            "coupon.grace-hours",
            24,
            0,
            168,
            "订单取消退回的券若已过期，可以再用几小时（0 为不延长）",
            "Hours a coupon is good for when it comes back from a cancelled order after its end (0 for none)");

    static final Setting<Integer> REMIND_HOURS = new Setting.Whole(
            "coupon.remind-hours",
            24,
            0,
            168,
            "券到期前几小时提醒买家（0 为不提醒）",
            "Hours before a coupon ends that its buyer is told (0 for never)");

    private final Settings settings;

    CouponTermsOfShop(Settings settings) {
        this.settings = settings;
    }

    Duration grace() {
        return Duration.ofHours(settings.get(GRACE_HOURS));
    }

    Duration remind() {
        return Duration.ofHours(settings.get(REMIND_HOURS));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(GRACE_HOURS, REMIND_HOURS);
    }
}
