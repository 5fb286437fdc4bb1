package io.juhui.trade.review;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import io.juhui.trade.ordering.OrderTerms;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a review that never came is given by itself (R16). */
@Component
class ReviewTerms implements Setting.Group {

    static final Setting<Integer> AUTO_DAYS = new Setting.Whole(
            "review.auto-days", 7, 1, 90, "售后期结束后多少天自动评价（天）", "Automatic review after the after-sale window (days)");

    private final Settings settings;
    private final OrderTerms orders;

    ReviewTerms(Settings settings, OrderTerms orders) {
        this.settings = settings;
        this.orders = orders;
    }

    /** From receipt. */
    Duration automaticAfter() {
        return orders.afterSaleWindow().plusDays(settings.get(AUTO_DAYS));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(AUTO_DAYS);
    }
}
