package io.juhui.party.member;

import io.juhui.kernel.Typed;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The number a courier dials: a mobile or a landline, with an extension where the caller has to dial on, as behind the number
 * that a platform lends to hide the real one. Kept as {@code 19900001234}, {@code 19900001234-8899} or {@code 010-88886666}.
 */
final class ReceiverPhone {

    private static final String EXTENSION =
            "(?:\\s*(?:转|ext\\.?|[-#,，])\\s*([0-9]{2,6})(?![0-9\\p{IsHan}])|\\s?[\\[【(（]\\s*转?([0-9]{2,6})[\\])】）])?";
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00)?86[- ]?)?(1[3-9][0-9])[- ]?([0-9]{4})[- ]?([0-9]{4})(?![0-9])" + EXTENSION);
    private static final Pattern LANDLINE =
            Pattern.compile("(?<![0-9])\\(?(0[0-9]{2,3})\\)?[- ]?([0-9]{7,8})(?![0-9])" + EXTENSION);
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    private ReceiverPhone() {}

    /** A number in a text, and where it stands there. */
    record Found(String number, int start, int end) {}

    /** The first number of a text, a mobile before a landline. */
    static Optional<Found> in(String text) {
        var plain = DASHES.matcher(text).replaceAll("-");
        var mobile = MOBILE.matcher(plain);
        if (mobile.find()) {
            return Optional.of(found(mobile, mobile.group(1) + mobile.group(2) + mobile.group(3), 4));
        }
        var landline = LANDLINE.matcher(plain);
        return landline.find()
                ? Optional.of(found(landline, landline.group(1) + "-" + landline.group(2), 3))
                : Optional.empty();
    }

    /** What was typed into the field for it; empty if it is no such number or more than one. */
    static Optional<String> read(String typed) {
        var text = java.text.Normalizer.normalize(Typed.text(typed), java.text.Normalizer.Form.NFKC);
        return in(text).filter(found -> found.start() == 0 && found.end() == text.length())
                .map(Found::number);
    }

    private static Found found(MatchResult match, String number, int extension) {
        var dialled = match.group(extension) != null ? match.group(extension) : match.group(extension + 1);
        return new Found(dialled == null ? number : number + "-" + dialled, match.start(), match.end());
    }
}
