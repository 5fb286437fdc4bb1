package io.juhui.trade.tender;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** How refunds go back (R15). */
@Component
class TenderTerms implements Setting.Group {

    static final Setting<Boolean> IN_PROPORTION = new Setting.Flag(
            "refund.in-proportion",
            false,
            "混合支付的退款按各支付方式的比例退回（否则先退外部支付，再退余额，最后退礼品卡）",
            "Refund mixed payments in proportion (otherwise outside money first, then balance, then gift card)");

    private final Settings settings;

    TenderTerms(Settings settings) {
        this.settings = settings;
    }

    boolean inProportion() {
        return settings.get(IN_PROPORTION);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(IN_PROPORTION);
    }
}
