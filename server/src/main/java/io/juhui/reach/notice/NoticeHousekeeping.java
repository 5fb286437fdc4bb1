package io.juhui.reach.notice;

import io.juhui.platform.jobs.RecurringWork;
import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Old notices are forgotten. */
@Component
class NoticeHousekeeping implements RecurringWork, Setting.Group {

    static final Setting.Whole KEPT_DAYS =
            new Setting.Whole("notice.kept-days", 180, 7, 1_095, "站内通知保留天数", "Days notices are kept");

    private final NoticeRows buyers;
    private final StaffNoticeRows staff;
    private final Settings settings;
    private final Clock clock;

    NoticeHousekeeping(NoticeRows buyers, StaffNoticeRows staff, Settings settings, Clock clock) {
        this.buyers = buyers;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(KEPT_DAYS);
    }

    @Override
    public String name() {
        return "notice.forget-old";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(Duration.ofDays(settings.get(KEPT_DAYS)));
        buyers.forget(before);
        staff.forget(before);
    }
}
