package io.juhui.trade.aftersale;

import io.juhui.kernel.Language;
import io.juhui.kernel.Typed;
import io.juhui.trade.fulfilment.Carrier;
import java.util.regex.Pattern;

/** One way of a parcel between buyer and shop. */
record Leg(Carrier carrier, String number) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{5,40}");

    /** As somebody typed it. */
    static Leg of(String carrier, String written) {
        var number = Typed.code(written);
        if (!NUMBER.matcher(number).matches()) {
            throw AfterSaleProblem.NUMBER_INVALID.problem().at("/trackingNumber");
        }
        return new Leg(Carrier.of(carrier), number);
    }

    String text(Language language) {
        return carrier.title(language) + " " + number;
    }
}
