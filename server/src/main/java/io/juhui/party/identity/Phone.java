package io.juhui.party.identity;

import io.juhui.kernel.Typed;
import java.util.regex.Pattern;

/** A mainland mobile number, eleven digits. */
record Phone(String digits) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    static final String PURPOSE = "identity.phone";

    /** Reads what people type: spaces, dashes, full width and +86 do no harm. */
    static Phone parse(String text) {
        var digits = Typed.phone(text);
        if (!isOne(digits)) {
            throw IdentityProblem.PHONE_INVALID.problem();
        }
        return new Phone(digits);
    }

    static boolean isOne(String digits) {
        return MOBILE.matcher(digits).matches();
    }

    String masked() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }

    /** So that no log ever shows it. */
    @Override
    public String toString() {
        return masked();
    }
}
