package io.juhui.money.payable;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long a buyer has to pay. */
@Component
class PayableTerms implements Setting.Group {

    static final Setting<Integer> MINUTES = new Setting.Whole(
            "payable.unpaid-minutes", 15, 5, 120, "充值、购卡未付款自动关闭（分钟）", "Close unpaid top-ups and cards after (minutes)");

    private final Settings settings;

    PayableTerms(Settings settings) {
        this.settings = settings;
    }

    Duration toPay() {
        return Duration.ofMinutes(settings.get(MINUTES));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MINUTES);
    }
}
