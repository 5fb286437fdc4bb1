package io.juhui.frame.campaign;

import io.juhui.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one order has of one campaign.
 *
 * @param cost of its goods, or null while some have none
 */
record CampaignUse(
        long order,
        long campaign,
        long buyer,
        List<UseLine> lines,
        @Nullable Money cost) {

    /** @param goods what the line's goods cost after all discounts */
    record UseLine(long sku, int units, Money saving, Money goods) {}

    int units() {
        return lines.stream().mapToInt(UseLine::units).sum();
    }

    Money saving() {
        return Money.sum(lines.stream().map(UseLine::saving).toList());
    }

    Money goods() {
        return Money.sum(lines.stream().map(UseLine::goods).toList());
    }

    CampaignUse and(CampaignUse other) {
        var all = new ArrayList<>(lines);
        all.addAll(other.lines);
        var costs = cost == null || other.cost == null ? null : cost.plus(other.cost);
        return new CampaignUse(order, campaign, buyer, List.copyOf(all), costs);
    }
}
