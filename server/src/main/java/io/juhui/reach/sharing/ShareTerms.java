package io.juhui.reach.sharing;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** To whom an order is credited that several shares led to. */
@Component
class ShareTerms implements Setting.Group {

    static final Setting<Boolean> FIRST_TOUCH = new Setting.Flag(
            "sharing.first-touch",
            false,
            "订单归属于最先打开的分享（否则归最后打开的）",
            "Orders are credited to the share that was opened first (otherwise to the last)");

    static final Setting<Integer> WINDOW_DAYS = new Setting.Whole(
            "sharing.window-days",
            7,
            1,
            90,
            "打开分享后几天内下单算作由它带来",
            "Days after a share was opened in which an order is due to it");

    private final Settings settings;

    ShareTerms(Settings settings) {
        this.settings = settings;
    }

    Attribution attribution() {
        return new Attribution(
                settings.get(FIRST_TOUCH) ? Attribution.Rule.FIRST : Attribution.Rule.LAST, settings.get(WINDOW_DAYS));
    }

    Duration window() {
        return Duration.ofDays(settings.get(WINDOW_DAYS));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(FIRST_TOUCH, WINDOW_DAYS);
    }
}
