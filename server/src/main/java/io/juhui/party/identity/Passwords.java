package io.juhui.party.identity;

import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** bcrypt, compared in constant time; an unknown name costs as much time as a wrong password (Q07). */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72; // bcrypt reads no further
    private static final int COST = 11;

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(COST);
    private final String nobody = encoder.encode(Tokens.fresh());

    /** Refuses a weak one, pointing at {@code field}. */
    String hash(String password, String name, String field) {
        var bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (password.codePointCount(0, password.length()) < SHORTEST
                || bytes > LONGEST_BYTES
                || password.equalsIgnoreCase(name)
                || password.chars().distinct().count() < 4) {
            throw IdentityProblem.PASSWORD_WEAK.problem().at(field);
        }
        return encoder.encode(password);
    }

    boolean matches(String password, Optional<String> hash) {
        if (password.length() > LONGEST_BYTES) {
            return false;
        }
        return encoder.matches(password, hash.orElse(nobody)) && hash.isPresent();
    }
}
