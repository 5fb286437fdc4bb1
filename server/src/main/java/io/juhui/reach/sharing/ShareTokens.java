package io.juhui.reach.sharing;

import io.juhui.platform.store.Vault;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tokens of shares: id and signature in letters and digits, 22 characters, so that one fits the scene of a mini-program code (32 at
 * most). The signature is 64 bits of a keyed print: nobody makes one up, and what it names can be read from our rows alone.
 */
@Component
class ShareTokens {

    static final String FORM = "[0-9A-Za-z]{22}";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int HALF = 11; // 62^11 > 2^64
    private static final String PURPOSE = "sharing.token";

    private final Vault vault;

    ShareTokens(Vault vault) {
        this.vault = vault;
    }

    String of(ShareId id) {
        return written(BigInteger.valueOf(id.value())) + signature(id.value());
    }

    /** Empty for what was not made here. */
    Optional<ShareId> read(String token) {
        if (!token.matches(FORM)) {
            return Optional.empty();
        }
        var id = number(token.substring(0, HALF));
        if (id.bitLength() > 63) {
            return Optional.empty();
        }
        var same = MessageDigest.isEqual(
                signature(id.longValue()).getBytes(StandardCharsets.US_ASCII),
                token.substring(HALF).getBytes(StandardCharsets.US_ASCII));
        return same ? Optional.of(new ShareId(id.longValue())) : Optional.empty();
    }

    private String signature(long id) {
        var print = HexFormat.of().parseHex(vault.fingerprint(PURPOSE, Long.toString(id)));
        return written(new BigInteger(1, print, 0, Long.BYTES));
    }

    private static String written(BigInteger number) {
        var text = new char[HALF];
        var rest = number;
        for (int i = HALF - 1; i >= 0; i--) {
            var parts = rest.divideAndRemainder(BASE);
            text[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }

    private static BigInteger number(String text) {
        return text.chars()
                .mapToObj(c -> BigInteger.valueOf(DIGITS.indexOf(c)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.multiply(BASE).add(digit));
    }
}
