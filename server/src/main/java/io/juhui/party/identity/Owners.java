package io.juhui.party.identity;

import io.juhui.kernel.Problem;
import io.juhui.platform.store.Mode;
import io.juhui.platform.store.Secrets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first account. Its password is made here, kept in {@code <data>/secrets/owner-password}, and must be changed at the first log-in (Q02); the demo
 * keeps it, so that what the launcher prints stays true.
 */
@Component
public class Owners {

    static final String NAME = "owner";
    private static final String SECRET = "owner-password";

    private final StaffRows staff;
    private final Staffing staffing;
    private final Passwords passwords;
    private final Secrets secrets;
    private final boolean demo;
    private final boolean guest;

    Owners(
            StaffRows staff,
            Staffing staffing,
            Passwords passwords,
            Secrets secrets,
            Environment environment,
            @Value("${juhui.mode:serve}") Mode mode) {
        this.guest = mode.guest();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.staff = staff;
        this.staffing = staffing;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    public record FirstLogIn(String name, String password) {}

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    @Transactional
    public void createFirst() {
        if (guest || staff.any()) {
            return;
        }
        try {
            staffing.create(NAME, "店主", List.of(Roles.OWNER), secrets.get(SECRET), !demo);
        } catch (Problem problem) {
            if (problem.code() != IdentityProblem.STAFF_NAME_TAKEN) { // by a node that starts this very moment
                throw problem;
            }
        }
    }

    /** How the first owner logs in, until the generated password has been changed; for the launcher to print. */
    public Optional<FirstLogIn> firstLogIn() {
        return staff.named(NAME)
                .map(_ -> new FirstLogIn(NAME, secrets.get(SECRET)))
                .filter(first ->
                        passwords.matches(first.password(), staff.named(NAME).map(StaffRows.Account::passwordHash)));
    }
}
