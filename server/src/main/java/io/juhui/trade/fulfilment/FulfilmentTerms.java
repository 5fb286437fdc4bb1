package io.juhui.trade.fulfilment;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import io.juhui.trade.ordering.spi.ShippingPromise;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the shop promises about shipping. */
@Component
class FulfilmentTerms implements Setting.Group, ShippingPromise {

    static final Setting<Integer> PROMISED_HOURS = new Setting.Whole(
            "fulfilment.promised-hours", 48, 1, 720, "付款后多少小时内发货（小时）", "Ships within so many hours of payment");

    private final Settings settings;

    FulfilmentTerms(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Duration promised() {
        return Duration.ofHours(settings.get(PROMISED_HOURS));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PROMISED_HOURS);
    }
}
