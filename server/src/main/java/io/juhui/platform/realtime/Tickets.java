package io.juhui.platform.realtime;

import io.juhui.platform.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The right to listen to one topic for half a day: {@code kind.id.hour.signature}. Made for whoever is shown the thing; 80 bits of a
 * keyed print keep others from making one up.
 */
@Component
class Tickets {

    private static final Pattern FORM =
            Pattern.compile("(?<topic>[a-z-]{1,20}\\.[0-9A-Za-z-]{1,40})\\.(?<hour>\\d{1,8})\\.(?<print>[0-9a-f]{20})");
    private static final String PURPOSE = "realtime.topic";
    private static final int PRINT = 20;
    private static final long LASTS_HOURS = 12;

    private final Vault vault;
    private final Clock clock;

    Tickets(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    String of(Topic topic) {
        var signed = topic.name() + '.' + (hour() + LASTS_HOURS);
        return signed + '.' + print(signed);
    }

    /** Empty for one that was not made here, or whose time is over. */
    Optional<Topic> read(String ticket) {
        var parts = FORM.matcher(ticket);
        if (!parts.matches() || Long.parseLong(parts.group("hour")) < hour()) {
            return Optional.empty();
        }
        var signed = parts.group("topic") + '.' + parts.group("hour");
        var same = MessageDigest.isEqual(
                print(signed).getBytes(StandardCharsets.US_ASCII),
                parts.group("print").getBytes(StandardCharsets.US_ASCII));
        return same ? Optional.of(Topic.parse(parts.group("topic"))) : Optional.empty();
    }

    private String print(String signed) {
        return vault.fingerprint(PURPOSE, signed).substring(0, PRINT);
    }

    private long hour() {
        return clock.millis() / Duration.ofHours(1).toMillis();
    }
}
