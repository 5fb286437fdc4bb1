package io.juhui.trade.ordering;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Order numbers for people: the day, then fourteen random digits that tell nothing of how much the shop sells. */
public final class OrderNumbers {

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final long RANGE = 100_000_000_000_000L;

    private final SecureRandom random = new SecureRandom();

    public String next(Instant at) {
        var day = ZonedDateTime.ofInstant(at, SHOP);
        var date = (day.getYear() % 100) * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        var digits = Long.toString(RANGE + random.nextLong(RANGE)).substring(1);
        return date + digits;
    }
}
