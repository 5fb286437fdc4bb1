package io.juhui.money.giftcard;

import io.juhui.kernel.Typed;
import io.juhui.platform.store.Vault;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Codes of cards: sixteen of Crockford's letters, 80 bits, in groups of four as they are printed. */
@Component
class GiftCardCodes {

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PURPOSE = "giftcard.code";

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;

    GiftCardCodes(Vault vault) {
        this.vault = vault;
    }

    /** As it is kept: found again by the one, opened by the other. */
    record Kept(String print, String sealed) {}

    String draw() {
        var code = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return code.toString();
    }

    Kept keep(String code) {
        return new Kept(vault.fingerprint(PURPOSE, code), vault.seal(PURPOSE, code));
    }

    /** As it is printed on a card. */
    String open(String sealed) {
        return vault.open(PURPOSE, sealed).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The print of what was typed, as it was meant: O for zero, I and L for one. */
    String print(String typed) {
        var code = Typed.code(typed).replace('O', '0').replace('I', '1').replace('L', '1');
        if (code.length() != LENGTH || !code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
            throw GiftCardProblem.CODE_FORM.problem().at("/code");
        }
        return vault.fingerprint(PURPOSE, code);
    }
}
