package io.juhui.goods.search;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit of weight, volume or length: 5 kg, 5千克 and 10斤 are one and the same. */
final class Quantities {

    private enum Kind {
        MILLIGRAMS,
        MILLILITRES,
        MILLIMETRES
    }

    private record Unit(Kind kind, long size) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("kg", new Unit(Kind.MILLIGRAMS, 1_000_000)),
            Map.entry("千克", new Unit(Kind.MILLIGRAMS, 1_000_000)),
            Map.entry("公斤", new Unit(Kind.MILLIGRAMS, 1_000_000)),
            Map.entry("斤", new Unit(Kind.MILLIGRAMS, 500_000)),
            Map.entry("两", new Unit(Kind.MILLIGRAMS, 50_000)),
            Map.entry("g", new Unit(Kind.MILLIGRAMS, 1_000)),
            Map.entry("克", new Unit(Kind.MILLIGRAMS, 1_000)),
            Map.entry("mg", new Unit(Kind.MILLIGRAMS, 1)),
            Map.entry("毫克", new Unit(Kind.MILLIGRAMS, 1)),
            Map.entry("l", new Unit(Kind.MILLILITRES, 1_000)),
            Map.entry("升", new Unit(Kind.MILLILITRES, 1_000)),
            Map.entry("ml", new Unit(Kind.MILLILITRES, 1)),
            Map.entry("毫升", new Unit(Kind.MILLILITRES, 1)),
            Map.entry("m", new Unit(Kind.MILLIMETRES, 1_000)),
            Map.entry("米", new Unit(Kind.MILLIMETRES, 1_000)),
            Map.entry("cm", new Unit(Kind.MILLIMETRES, 10)),
            Map.entry("厘米", new Unit(Kind.MILLIMETRES, 10)),
            Map.entry("mm", new Unit(Kind.MILLIMETRES, 1)),
            Map.entry("毫米", new Unit(Kind.MILLIMETRES, 1)));

    private static final Pattern WRITTEN = Pattern.compile(
            "([0-9]{1,7}(?:\\.[0-9]{1,3})?)\\s*" + "(千克|公斤|毫克|毫升|厘米|毫米|kg|mg|ml|cm|mm|克|斤|两|升|米|g|l|m)(?![a-z])");

    private Quantities() {}

    /** The quantity that begins at {@code start} of a normalised text, if one does. */
    static Optional<Matcher> at(String text, int start) {
        var written = WRITTEN.matcher(text).region(start, text.length());
        return written.lookingAt() ? Optional.of(written) : Optional.empty();
    }

    /** One word for all ways to write a quantity; no text contains it by itself. */
    static String word(Matcher quantity) {
        var unit = UNITS.getOrDefault(quantity.group(2), new Unit(Kind.MILLIGRAMS, 1));
        var amount = new BigDecimal(quantity.group(1)).multiply(BigDecimal.valueOf(unit.size()));
        return "#" + amount.stripTrailingZeros().toPlainString() + unit.kind();
    }
}
