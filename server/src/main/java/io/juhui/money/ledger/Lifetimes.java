package io.juhui.money.ledger;

import io.juhui.platform.settings.Setting;
import io.juhui.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long what is granted lasts. */
@Component
public class Lifetimes implements Setting.Group {

    static final Setting<Integer> POINTS_MONTHS = new Setting.Whole(
            "points.lasting-months", 12, 0, 60, "积分有效期（月，0 为长期有效）", "Points last (months; 0 for ever)");
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    private final Settings settings;
    private final Clock clock;

    Lifetimes(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** When points that are granted now end: with the day, so that a date can be said; empty when they never do. */
    public Optional<Instant> points() {
        int months = settings.get(POINTS_MONTHS);
        return months == 0 ? Optional.empty() : Optional.of(endOfDay(months));
    }

    private Instant endOfDay(int months) {
        var day = clock.instant().atZone(SHOP).toLocalDate().plusMonths(months).plusDays(1);
        return day.atTime(LocalTime.MIDNIGHT).atZone(SHOP).toInstant();
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(POINTS_MONTHS);
    }
}
