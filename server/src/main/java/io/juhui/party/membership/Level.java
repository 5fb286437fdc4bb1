package io.juhui.party.membership;

import io.juhui.kernel.Language;
import io.juhui.kernel.Rate;
import io.juhui.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A level as the merchant set it.
 *
 * @param growthFrom growth of the last twelve months that reaches it
 * @param icon id of its picture
 */
public record Level(
        long id, Words name, long growthFrom, @Nullable Long icon, Benefits benefits) {

    /**
     * What it gives.
     *
     * @param points multiplies points of purchases
     * @param earlyHours so much earlier a campaign begins for him
     * @param agent whether he is told his own agent
     * @param birthdayPoints given once a year
     * @param price what he pays of the list price; the whole when there is no rate
     */
    public record Benefits(
            Rate points, int earlyHours, boolean agent, int birthdayPoints, Rate price, boolean freeFreight) {}

    public String name(Language language) {
        return name.in(language);
    }

    public boolean hasRate() {
        return benefits.price().basisPoints() < Rate.WHOLE.basisPoints();
    }
}
