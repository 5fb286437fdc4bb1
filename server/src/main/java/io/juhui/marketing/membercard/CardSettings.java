package io.juhui.marketing.membercard;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether cards are taken back. */
@Component
class CardSettings implements Setting.Group {

    static final Setting<Boolean> REFUNDS = new Setting.Flag(
            "membercard.refunds",
            true,
            "付费会员卡可以退：按剩余天数，扣除已得奖励",
            "Paid cards can be refunded: by days left, less rewards");

    private final Settings settings;

    CardSettings(Settings settings) {
        this.settings = settings;
    }

    boolean refunds() {
        return settings.get(REFUNDS);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(REFUNDS);
    }
}
