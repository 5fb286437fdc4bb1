package io.juhui.party.identity;

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

/**
 * Makes codes and checks them (Q05). A code answers one challenge, which is told to who asked for it and to nobody else; guesses
 * count on the challenge they name, so that no stranger spends the tries of a buyer's code or puts another in its place. A code
 * is known by a keyed fingerprint that also holds its challenge, phone and purpose.
 */
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
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(CodeRows rows, Vault vault, Settings settings, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    record Made(Key key, String challenge, String code, int minutes) {

        /** So that no log ever shows them. */
        @Override
        public String toString() {
            return "Made";
        }
    }

    /** Which code is meant: that of this phone and purpose which answers this challenge. */
    record Key(CodeRows.Slot slot, String challengeHash) {}

    Key key(Phone phone, String purpose, String challenge) {
        var slot = new CodeRows.Slot(vault.fingerprint(Phone.PURPOSE, phone.digits()), purpose);
        return new Key(slot, Tokens.hash(challenge));
    }

    /** A fresh code within all limits, stored; a refusal counts nothing. */
    @Transactional
    Made make(Phone phone, String purpose) {
        var now = clock.instant();
        var challenge = Tokens.fresh();
        var key = key(phone, purpose, challenge);
        var slot = key.slot();
        int minutes = settings.get(IdentitySettings.CODE_MINUTES);
        var made = new Made(key, challenge, "%06d".formatted(random.nextInt(RANGE)), minutes);
        var expires = now.plus(Duration.ofMinutes(minutes));
        var row = new CodeRows.Code(key.challengeHash(), print(key, made.code()), now, expires);
        if (!rows.pause(slot, row, now.minus(QUIET))) {
            throw tooMany(rows.lastSent(slot).orElse(now).plus(QUIET), now);
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
        rows.add(slot, row);
        return made;
    }

    /** A code that could not be sent is taken back. */
    void withdraw(Made made) {
        rows.withdraw(made.key().slot(), made.key().challengeHash());
    }

    /** Spends a try of this challenge, which stays spent whatever happens next; refuses a wrong code. */
    void check(Key key, String code) {
        var now = clock.instant();
        var attempt = rows.attempt(key.slot(), key.challengeHash(), now).orElseThrow(() -> refusal(key, now));
        var given = print(key, code).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(attempt.print().getBytes(StandardCharsets.US_ASCII), given)) {
            throw IdentityProblem.CODE_WRONG.problem().with("triesLeft", CodeRows.TRIES - attempt.tries());
        }
    }

    /** Uses the code up inside the caller's transaction; the second of two equal requests is refused. */
    void use(Key key) {
        if (!rows.use(key.slot(), key.challengeHash())) {
            throw IdentityProblem.CODE_WRONG.problem();
        }
    }

    private Problem refusal(Key key, Instant now) {
        var state = rows.state(key.slot(), key.challengeHash());
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

    private String print(Key key, String code) {
        var slot = key.slot();
        return vault.fingerprint(
                "identity.code",
                slot.phonePrint() + '/' + slot.purpose() + '/' + key.challengeHash() + '/' + Typed.code(code));
    }
}
