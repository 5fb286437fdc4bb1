package io.juhui.party.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days begin at midnight in Asia/Shanghai. */
public final class ShopDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MONTHS = 12;

    private ShopDay() {}

    public static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** What was earned before this no longer counts at {@code at}. */
    public static Instant yearBefore(Instant at) {
        return at.atZone(ZONE).minusMonths(MONTHS).toInstant();
    }
}
