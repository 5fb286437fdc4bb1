package io.juhui.trade.ordering;

import io.juhui.kernel.Typed;
import io.juhui.platform.store.Vault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a sealed receiver can be found by (R48): keyed prints of the phone, of its last four digits, and of each two neighbouring
 * characters of a Chinese name or each word of another. They say nothing without the key and open nothing with it.
 */
@Component
class ReceiverPrints {

    private static final String PHONE = "receiver.phone";
    private static final String TAIL = "receiver.tail";
    private static final String NAME = "receiver.name";

    private static final int TAIL_DIGITS = 4;
    private static final int MOBILE_DIGITS = 11;
    private static final int MOST_PARTS = 8;

    /** A mobile number, and what is dialled after it where a platform lends one. */
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9,15}");

    private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(?:转|ext|[#,，\\[【(（]).*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Vault vault;

    ReceiverPrints(Vault vault) {
        this.vault = vault;
    }

    /** All of one receiver's, each once. */
    Set<Long> of(Receiver receiver) {
        var prints = new LinkedHashSet<Long>();
        var phone = dialled(receiver.phone());
        if (!phone.isEmpty()) {
            prints.add(vault.print(PHONE, phone));
            prints.add(tail(phone));
            var stored = Typed.code(receiver.phone());
            if (stored.length() == phone.length() + TAIL_DIGITS) { // the extension is what a platform's label shows
                prints.add(tail(stored));
            }
        }
        prints.addAll(ofName(receiver.name()));
        return prints;
    }

    /** What was typed as a phone or as its last four digits; empty when it is neither. */
    List<Long> ofPhone(String typed) {
        var digits = dialled(typed);
        if (digits.length() == TAIL_DIGITS) {
            return List.of(tail(digits));
        }
        return digits.length() < TAIL_DIGITS ? List.of() : List.of(vault.print(PHONE, digits));
    }

    /** The same by no more than what everybody sees of a phone. */
    List<Long> ofLastFour(String typed) {
        var digits = dialled(typed);
        return digits.length() < TAIL_DIGITS ? List.of() : List.of(tail(digits));
    }

    /** What was typed as a name: an order has to have all of these; empty when nothing in it can be part of a name. */
    List<Long> ofName(String typed) {
        return parts(typed).stream().map(part -> vault.print(NAME, part)).toList();
    }

    private long tail(String digits) {
        return vault.print(TAIL, digits.substring(Math.max(0, digits.length() - TAIL_DIGITS)));
    }

    /** The digits of a number without its extension; empty for what is no number. */
    private static String dialled(String typed) {
        var start = typed.strip().startsWith("(") || typed.strip().startsWith("（")
                ? typed // the area code of a landline
                : EXTENSION.matcher(typed).replaceFirst("");
        var digits = Typed.phone(start).replaceAll("[()]", "");
        if (!DIGITS.matcher(digits).matches()) {
            return "";
        }
        return MOBILE.matcher(digits).matches() ? digits.substring(0, MOBILE_DIGITS) : digits;
    }

    /** 欧阳娜娜 is 欧阳, 阳娜, 娜娜; Anna Smith is anna, smith. What stands between is passed over: 阿·依 is 阿依. */
    private static List<String> parts(String typed) {
        var parts = new LinkedHashSet<String>();
        var word = new StringBuilder();
        var han = new StringBuilder();
        Typed.key(typed).codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                take(word, parts);
                han.appendCodePoint(c);
            } else if (Character.isLetterOrDigit(c)) {
                pairs(han, parts);
                word.appendCodePoint(c);
            } else {
                take(word, parts);
            }
        });
        take(word, parts);
        pairs(han, parts);
        return parts.stream().limit(MOST_PARTS).toList();
    }

    private static void take(StringBuilder word, Set<String> parts) {
        if (!word.isEmpty()) {
            parts.add(word.toString());
            word.setLength(0);
        }
    }

    private static void pairs(StringBuilder han, Set<String> parts) {
        var characters = han.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            parts.add(new String(characters, i, 2));
        }
        if (characters.length == 1) {
            parts.add(han.toString());
        }
        han.setLength(0);
    }
}
