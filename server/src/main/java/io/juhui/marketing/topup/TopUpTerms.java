package io.juhui.marketing.topup;

import io.juhui.kernel.Money;
import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much may be paid in at once. */
@Component
class TopUpTerms implements Setting.Group {

    static final Setting<Integer> LEAST =
            new Setting.Whole("topup.least-yuan", 1, 1, 10_000, "单次充值最少（元）", "Least of a top-up (yuan)");
    static final Setting<Integer> MOST =
            new Setting.Whole("topup.most-yuan", 5_000, 1, 50_000, "单次充值最多（元）", "Most of a top-up (yuan)");

    private static final int YUAN = 100;

    private final Settings settings;

    TopUpTerms(Settings settings) {
        this.settings = settings;
    }

    Money least() {
        return Money.fen(YUAN).times(settings.get(LEAST));
    }

    Money most() {
        return Money.fen(YUAN).times(settings.get(MOST));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(LEAST, MOST);
    }
}
