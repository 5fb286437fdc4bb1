package io.juhui.party.identity;

import io.juhui.kernel.Ids;
import io.juhui.kernel.Problem;
import io.juhui.kernel.Typed;
import io.juhui.platform.settings.Settings;
import io.juhui.platform.store.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes codes and checks them (Q05). A code is known by a keyed fingerprint that also holds its phone and purpose. */
@Component
class Codes {

    static final Duration QUIET = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(Codes.class);
    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
    private static final int RANGE = 1_000_000;
    private static final String ALTOGETHER = "";

    private final CodeRows rows;
    private final Vault vault;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(CodeRows rows, Vault vault, Settings settings, Ids ids, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    record Made(CodeRows.Slot slot, long serial, String code, int minutes) {}

    CodeRows.Slot slot(Phone phone, String purpose) {
        return new CodeRows.Slot(vault.fingerprint(Phone.PURPOSE, phone.digits()), purpose);
    }

    /** A fresh code within all limits, stored; a refusal counts nothing. */
    @Transactional
    Made make(Phone phone, String purpose) {
        var now = clock.instant();
        var slot = slot(phone, purpose);
        int minutes = settings.get(IdentitySettings.CODE_MINUTES);
        var code = "%06d".formatted(random.nextInt(RANGE));
        var made = new Made(slot, ids.next(), code, minutes);
        var expires = now.plus(Duration.ofMinutes(minutes));
        if (!rows.replace(slot, new CodeRows.Code(made.serial(), print(slot, code), now, expires), now.minus(QUIET))) {
            var sent = rows.state(slot).map(CodeRows.State::sentAt).orElse(now);
            throw tooMany(sent.plus(QUIET), now);
        }
        var day = LocalDate.ofInstant(now, SHOP);
        var tomorrow = day.plusDays(1).atStartOfDay(SHOP).toInstant();
        if (!rows.count(slot.phonePrint(), day, settings.get(IdentitySettings.CODES_PER_PHONE))) {
            throw tooMany(tomorrow, now);
        }
        if (!rows.count(ALTOGETHER, day, settings.get(IdentitySettings.CODES_PER_DAY))) {
            LOG.error(
                    "the day's limit of SMS codes is used up; raise {} if this is no attack",
                    IdentitySettings.CODES_PER_DAY.key());
            throw tooMany(tomorrow, now);
        }
        return made;
    }

    /** A code that could not be sent is taken back. */
    void withdraw(Made made) {
        rows.withdraw(made.slot(), made.serial());
    }

    /** Spends a try and returns the serial of the code it opens. The try stays spent whatever happens next. */
    long check(CodeRows.Slot slot, String code) {
        var now = clock.instant();
        var attempt = rows.attempt(slot, now).orElseThrow(() -> refusal(slot, now));
        var given = print(slot, code).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(attempt.print().getBytes(StandardCharsets.US_ASCII), given)) {
            throw IdentityProblem.CODE_WRONG.problem().with("triesLeft", CodeRows.TRIES - attempt.tries());
        }
        return attempt.serial();
    }

    /** Uses the code up inside the caller's transaction; the second of two equal requests is refused. */
    void use(CodeRows.Slot slot, long serial) {
        if (!rows.use(slot, serial)) {
            throw IdentityProblem.CODE_WRONG.problem();
        }
    }

    private Problem refusal(CodeRows.Slot slot, Instant now) {
        var state = rows.state(slot);
        if (state.isEmpty() || state.get().used()) {
            return IdentityProblem.CODE_WRONG.problem();
        }
        return state.get().expiresAt().isAfter(now)
                ? IdentityProblem.TOO_MANY_TRIES.problem()
                : IdentityProblem.CODE_EXPIRED.problem();
    }

    private static Problem tooMany(Instant retryAt, Instant now) {
        return IdentityProblem.TOO_MANY_CODES
                .problem()
                .with("retryAt", retryAt)
                .with(
                        "retryAfterSeconds",
                        Math.max(1, Duration.between(now, retryAt).toSeconds()));
    }

    private String print(CodeRows.Slot slot, String code) {
        return vault.fingerprint("identity.code", slot.phonePrint() + '/' + slot.purpose() + '/' + Typed.code(code));
    }
}
