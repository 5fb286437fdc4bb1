package io.juhui.party.identity;

import io.juhui.kernel.Actor.StaffId;
import io.juhui.kernel.Problem;
import io.juhui.platform.settings.Settings;
import io.juhui.platform.store.Vault;
import io.juhui.platform.web.RateLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Staff log in by name and password. Attempts are throttled per name and per address, never locked: where a member of staff
 * has logged in before, only attempts from that very address count against them (Q08).
 */
@Component
class StaffLogIn {

    private static final Logger LOG = LoggerFactory.getLogger(StaffLogIn.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_ADDRESS = 60;

    private final StaffRows staff;
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StaffLogIn(
            StaffRows staff,
            StaffSessions sessions,
            Passwords passwords,
            Throttle throttle,
            TransactionTemplate transaction,
            Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    record LoggedIn(StaffId id, String cookie) {}

    LoggedIn logIn(String typedName, String password, String address) {
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        var account = staff.named(name).filter(StaffRows.Account::active);
        var print = throttle.print(address);
        throttle.admit(
                name,
                address,
                account.filter(a -> staff.isKnownAt(a.id(), print)).isPresent());
        if (!passwords.matches(password, account.map(StaffRows.Account::passwordHash))) {
            throw IdentityProblem.CREDENTIALS_WRONG.problem();
        }
        var id = account.orElseThrow().id();
        var cookie = Tokens.fresh();
        transaction.executeWithoutResult(_ -> {
            staff.knownAt(id, print, clock.instant());
            sessions.open(Tokens.hash(cookie), id);
        });
        return new LoggedIn(id, cookie);
    }

    /** Whoever has somebody's open session may not try out their password with it. */
    void admitChange(StaffId id) {
        throttle.admitChange(id);
    }

    @Component
    static class Throttle {

        private final RateLimits limits;
        private final Settings settings;
        private final Vault vault;
        private final Counter refused;

        Throttle(RateLimits limits, Settings settings, Vault vault, MeterRegistry metrics) {
            this.limits = limits;
            this.settings = settings;
            this.vault = vault;
            this.refused = Counter.builder("juhui.staff.logins.throttled").register(metrics);
        }

        String print(String address) {
            return vault.fingerprint("identity.address", address);
        }

        void admit(String name, String address, boolean known) {
            int most = settings.get(IdentitySettings.LOGINS_PER_NAME);
            take(() -> {
                limits.take("staff-address:" + address, PER_ADDRESS, WINDOW);
                limits.take("staff-name:" + most + ':' + name + (known ? '@' + address : ""), most, WINDOW);
            });
        }

        void admitChange(StaffId id) {
            int most = settings.get(IdentitySettings.LOGINS_PER_NAME);
            take(() -> limits.take("staff-password:" + most + ':' + id.value(), most, WINDOW));
        }

        private void take(Runnable tokens) {
            try {
                tokens.run();
            } catch (Problem tooMany) {
                refused.increment();
                LOG.warn("staff log-ins are being throttled");
                throw IdentityProblem.TOO_MANY_LOGINS
                        .problem()
                        .with("retryAfterSeconds", tooMany.extras().getOrDefault("retryAfterSeconds", 60L));
            }
        }
    }
}
