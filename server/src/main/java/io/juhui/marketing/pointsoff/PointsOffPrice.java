package io.juhui.marketing.pointsoff;

import io.juhui.frame.campaign.CampaignId;
import io.juhui.frame.campaign.CampaignState;
import io.juhui.frame.campaign.Campaigns;
import io.juhui.kernel.Money;
import io.juhui.trade.ordering.Draft;
import io.juhui.trade.ordering.LineId;
import io.juhui.trade.points.spi.PointsPrice;
import io.juhui.trade.pricing.Adjustment;
import io.juhui.trade.pricing.Pick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many points the savings of an order cost, by line. */
@Component
class PointsOffPrice implements PointsPrice {

    private final Campaigns campaigns;
    private final PointsRates rates;

    PointsOffPrice(Campaigns campaigns, PointsRates rates) {
        this.campaigns = campaigns;
        this.rates = rates;
    }

    @Override
    public boolean acts(Instant at) {
        return campaigns.of(PointsOffRule.KIND).stream()
                .map(campaign -> campaign.state(at))
                .anyMatch(state -> state == CampaignState.RUNNING || state == CampaignState.ANNOUNCED);
    }

    @Override
    public Map<LineId, Long> points(Draft draft) {
        var savings = new LinkedHashMap<CampaignId, Map<LineId, Money>>();
        for (var line : draft.lines()) {
            line.price().adjustments().stream()
                    .filter(effect -> effect.rule().equals(PointsOffRule.KIND))
                    .forEach(effect -> savings.computeIfAbsent(campaign(effect), _ -> new LinkedHashMap<>())
                            .put(line.id(), effect.amount().negated()));
        }
        var points = new HashMap<LineId, Long>();
        savings.forEach((campaign, byLine) -> rates.remembered(campaign)
                .ifPresent(rate -> split(rate, byLine).forEach((line, some) -> points.merge(line, some, Long::sum))));
        return points;
    }

    private static CampaignId campaign(Adjustment effect) {
        return new CampaignId(effect.source());
    }

    /** By largest remainder, as every saving is split, with what each line saves as its weight. */
    static Map<LineId, Long> split(PointsRate rate, Map<LineId, Money> savings) {
        var weights = new ArrayList<>(savings.values());
        var points = rate.costing(Money.sum(weights)).points();
        var shares = Money.fen(points).split(weights);
        var split = new LinkedHashMap<LineId, Long>();
        int i = 0;
        for (var line : savings.keySet()) {
            split.put(line, shares.get(i++).fen());
        }
        return split;
    }

    @Override
    public void check(Draft draft, Map<LineId, Long> points) {
        requireAgreed(draft.picks(), points.values());
    }

    /** The buyer has agreed to so many; a rate that was changed since the price was made takes no more than that. */
    static void requireAgreed(List<Pick> picks, Collection<Long> points) {
        if (points.stream().mapToLong(Long::longValue).sum() > PointsOffRule.picked(picks)) {
            throw PointsOffProblem.CHANGED.problem().at("/picks");
        }
    }
}
