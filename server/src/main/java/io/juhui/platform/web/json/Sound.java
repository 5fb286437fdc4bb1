package io.juhui.platform.web.json;

import java.time.Instant;

/** What text and times from outside must be to be kept and shown: PostgreSQL stores no NUL, UTF-8 no half of a character. */
public final class Sound {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Sound() {}

    public static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The years that RFC 3339 can write. */
    static boolean isSound(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    /** Refuses what is no RFC 3339 time, in a query as in a body. */
    public static Instant time(String text) {
        var time = java.time.OffsetDateTime.parse(text).toInstant();
        if (!isSound(time)) {
            throw new IllegalArgumentException("a year has four digits");
        }
        return time;
    }
}
