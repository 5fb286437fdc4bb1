package io.juhui.trade.review;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a review that never came is given by itself (R16). */
@Component
class ReviewTerms implements Setting.Group {

    static final Setting<Integer> WINDOW_DAYS = new Setting.Whole(
            "aftersale.window-days", 7, 1, 90, "收货后可申请售后（天）", "After-sale window after receipt (days)");
    static final Setting<Integer> AUTO_DAYS = new Setting.Whole(
            "review.auto-days", 7, 1, 90, "售后期结束后多少天自动评价（天）", "Automatic review after the after-sale window (days)");

    private final Settings settings;

    ReviewTerms(Settings settings) {
        this.settings = settings;
    }

    /** From receipt. */
    Duration automaticAfter() {
        return Duration.ofDays(settings.get(WINDOW_DAYS) + settings.get(AUTO_DAYS));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(WINDOW_DAYS, AUTO_DAYS);
    }
}
