package io.juhui.insight.behaviour.event;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the shop looks at what people do in it, and for how long it remembers. */
@Component
class EventTerms implements Setting.Group {

    static final Setting<Boolean> COLLECT = new Setting.Flag(
            "behaviour.collect",
            true,
            "收集浏览、点击等使用记录（买家可在设置里关闭）",
            "Collect what people look at and tap (buyers may switch it off for themselves)");

    static final Setting<Integer> KEPT_DAYS =
            new Setting.Whole("behaviour.kept-days", 180, 7, 730, "使用记录保留天数", "Days for which it is kept");

    private final Settings settings;

    EventTerms(Settings settings) {
        this.settings = settings;
    }

    boolean collects() {
        return settings.get(COLLECT);
    }

    int keptDays() {
        return settings.get(KEPT_DAYS);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(COLLECT, KEPT_DAYS);
    }
}
